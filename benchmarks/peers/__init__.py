"""Who is measured: ours, and what others would put behind pyvi. One module each, one table."""
