"""Suites: each makes a Report of one set of cases."""
