"""What is counted of requests, searches and the index, in one process or several, for Prometheus."""
