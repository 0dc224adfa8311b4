"""What was written: files in, Documents out. Knows nothing of search, models or chat."""
