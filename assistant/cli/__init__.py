"""The command line: one file a command, the door that turns errors into sentences, and what is printed."""
