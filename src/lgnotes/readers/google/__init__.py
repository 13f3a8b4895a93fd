"""Google documents, as their API gives them."""
