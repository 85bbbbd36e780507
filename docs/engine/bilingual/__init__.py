"""Keeps the Chinese and the English pages saying the same, and saying it well."""
