"""The build glue: runs the programs that pages name and renders what they did.

Imports point one way: problems <- head, fences <- guard, family, watch, trace,
shared <- runner <- cache, judge, schedule <- execute <- render <- events <- pages
<- builder <- serve <- site <- plugin; the writer's command stands beside events.
"""
