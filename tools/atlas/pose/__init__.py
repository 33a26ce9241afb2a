# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Technique pictures: the measured body posed, brought into contact, clothed and drawn as vector art."""
