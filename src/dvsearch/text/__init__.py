"""How is Vietnamese text cut? This floor knows no article and no engine."""
