"""How good it is: Cases in, a Report out. Uses the same assembly as people do."""
