"""Accord reads the news coverage of relations between states and keeps the record."""
