"""Runs asyncio programs on a virtual clock and records what they print and what their tasks do."""
