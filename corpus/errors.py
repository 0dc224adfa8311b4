"""The one kind of error a person can mend."""


class UserError(Exception):
    """Something a person can mend: the message says what is wrong, with the value, and what to do next.

    Every other exception is a defect of the program and is left to rise to the door.
    """
