"""Whether the evidence answers the question, and if not, what is missing. Writes nothing."""
