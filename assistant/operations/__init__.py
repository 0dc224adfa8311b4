"""What a running program needs besides answering: who may enter, its desk, its health and its doctor."""
