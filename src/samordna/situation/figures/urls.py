from django.urls import path

from samordna.situation.figures import changing, fetching, filing, hosts, listing, map_page, showing

ALL = "lagesbild/siffror/"
FILE = f"{ALL}fil/<int:pk>/"
ONE = f"{ALL}<int:pk>/"

urlpatterns = [
    path(ALL, listing.listed, name="series"),
    path(f"{ALL}ladda-ner/<slug:file_format>/", listing.download, name="series_export"),
    path(f"{ALL}ny/", changing.create, name="series_create"),
    path(f"{ALL}fil/", filing.start, name="figures_file"),
    path(FILE, filing.preview, name="incoming_figures"),
    path(f"{FILE}las-in/", filing.take, name="incoming_figures_take"),
    path(f"{FILE}igen/", filing.retry, name="incoming_figures_retry"),
    path(f"{FILE}slang/", filing.discard, name="incoming_figures_discard"),
    path(f"{ALL}adress/", fetching.ask, name="figures_fetch"),
    path(f"{ALL}adress/<int:pk>/", fetching.wait, name="figure_fetch"),
    path(f"{ALL}webbplatser/", hosts.hosts, name="hosts"),
    path(f"{ALL}webbplatser/<int:pk>/ta-bort/", hosts.remove, name="host_remove"),
    path(ONE, showing.show, name="one_series"),
    path(f"{ONE}karta/", map_page.show, name="series_map"),
    path(f"{ONE}ladda-ner/<slug:file_format>/", showing.download, name="one_series_export"),
    path(f"{ONE}redigera/", changing.edit, name="series_edit"),
    path(f"{ONE}ta-bort/", changing.remove, name="series_remove"),
    path(f"{ONE}aterstall/", changing.restore, name="series_restore"),
]
