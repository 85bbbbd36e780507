"""The labs: notebooks that are run once and shown in both languages."""
