"""How good is it? Judged searches, hand-labelled extraction, and floors that must not fall."""
