"""Evidence and provisions into checked statements with citations, and these into an Answer. Adds no content."""
