"""What a question asks, read off its form alone: kind, parts, claims, spelling. Knows no evidence."""
