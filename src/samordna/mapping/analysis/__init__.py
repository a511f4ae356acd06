"""In-depth analysis of services: rounds, answering by link without an account, the summary, and what is decided."""
