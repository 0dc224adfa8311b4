"""What is said: a question and past Turns in, an Answer out. Knows nothing of evaluation."""
