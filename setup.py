"""What a wheel carries besides the package's own folder; all else is in pyproject.toml.

The script, the styles and the document around each page stand where this project's site has them. In a
wheel they are inside the package, below `project/`, with the same paths.
"""

from setuptools import find_packages, setup

BESIDE = {
    "guidancehub.project.docs.assets": "docs/assets",
    "guidancehub.project.overrides": "overrides",
}

setup(
    packages=[*find_packages("hooks"), *BESIDE],
    package_dir={"": "hooks", **BESIDE},
    # The glue to MkDocs, which no module of the package imports.
    py_modules=["mkdocs_hooks"],
    package_data={
        "guidancehub": [
            "**/*.docx",
            "**/*.jinja",
            "**/*.typ",
            "**/*.tmpl",
            "search/english.txt",
            "content/problem-codes.yml",
            "content/words*.yml",
            "content/pack-words-about.yml",
            "content/model/top-level-domains.txt",
            "web/menu.yml",
        ],
        "guidancehub.project.docs.assets": ["css/**/*.css", "js/**/*.mjs", "vendor/*"],
        "guidancehub.project.overrides": ["**/*.html"],
    },
)
