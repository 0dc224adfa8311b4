"""What a follow-up leaves unsaid, put back in from the turns before it. Knows no evidence."""
