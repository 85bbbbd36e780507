"""The one door into MkDocs: makes a plain command give both languages."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from docs_engine import site
from docs_engine.events import LanguagePlugin


class MulticorePlugin(LanguagePlugin):
    """Conducts, unless it was assigned a language: then it builds that language."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if not self.language:
            root = Path(config.config_file_path).parent
            site.conduct(self.command, config, root)
        return super().on_config(config)
