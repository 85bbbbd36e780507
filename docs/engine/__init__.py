"""The build glue: runs the programs that pages name and renders what they did.

Imports point one way: problems <- head, fences <- runner <- cache <- execute
<- render <- plugin, with site (two languages, one swap) beside the plugin.
"""
