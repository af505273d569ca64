"""The open pages, and what other sites may show of them."""
