"""Records: what is kept from one day to the next: conversations, feedback, approved answers. Knows no page."""
