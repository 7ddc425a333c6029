"""How Sphinx builds the site of these documents; ``scripts/build_docs.py`` calls it."""

from __future__ import annotations

import mesomap

project = "mesomap"
author = "the mesomap authors"
copyright = author
release = mesomap.__version__
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
root_doc = "index"
source_suffix = {".md": "markdown"}

myst_heading_anchors = 3
myst_enable_extensions = ["attrs_inline", "deflist"]

autodoc_typehints_format = "short"
autodoc_preserve_defaults = True
autodoc_member_order = "bysource"
autodoc_default_options = {"members": True, "exclude-members": "__init__, __new__"}
python_use_unqualified_type_names = True
add_module_names = False

html_theme = "furo"
html_title = f"mesomap {release}"
html_show_sphinx = False
html_copy_source = False
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#0b6b8a", "color-brand-content": "#0b6b8a"},
    "dark_css_variables": {"color-brand-primary": "#6cc3dd", "color-brand-content": "#6cc3dd"},
}
