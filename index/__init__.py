"""What can be found: Documents in, Hits out. Knows no chat and no language model."""
