"""Journeys: the main job played in a real browser against the real server."""
