"""Measurements: reads records, says who won, draws them.

``bench/`` holds what is measured: plain scripts of the standard library alone,
run by whichever Python takes part, never imported by the site.
"""
