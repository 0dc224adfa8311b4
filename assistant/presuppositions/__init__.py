"""What a question takes for granted or asks to have confirmed, held against the documents: no, yes, or which one."""
