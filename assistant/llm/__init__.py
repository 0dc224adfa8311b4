"""A language model, where one is set: it writes from quotes, and what it writes is checked like all else."""
