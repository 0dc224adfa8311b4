"""The words of Chinese and English: which carry meaning, how they vary, sound and translate. Knows no question."""
