"""The commands of `policy-evals`; each imports what it needs when it is called."""
