"""The page that officials use: Answers and documents shown in the browser, and what they click carried out."""
