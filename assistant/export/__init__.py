"""Export: answers and provisions as files for a desk: Word, Markdown, Excel, CSV, a picture. Knows no page."""
