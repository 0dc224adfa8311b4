"""Hits into evidence: sentences ranked, enumerations kept whole, the answering ones chosen. Judges nothing."""
