"""The build glue: runs the programs that pages name and renders what they did.

Imports point one way: problems <- head, fences <- guard, family, watch, trace,
shared <- runner <- cache, judge, schedule <- execute <- render <- plugin, with
site (two languages, one swap) beside the plugin.
"""
