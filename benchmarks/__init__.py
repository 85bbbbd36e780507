"""How long builds take, as ratios against plain MkDocs on the same pages."""
