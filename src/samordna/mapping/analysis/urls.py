from django.urls import path

from samordna.mapping.analysis.views import beginning, decided, forms, links, rounds, summary

ALL = "verksamheter/analys/"
ROUND = f"{ALL}<int:analysis>/"
FORM = f"{ROUND}<int:pk>/"

urlpatterns = [
    path(ALL, decided.listed, name="analysis"),
    path(f"{ALL}ladda-ner/<slug:file_format>/", decided.download, name="analysis_decided_export"),
    path(f"{ALL}ny/", beginning.begin, name="analysis_begin"),
    path(ROUND, rounds.show, name="analysis_round"),
    path(f"{ROUND}redigera/", rounds.edit, name="analysis_edit"),
    path(f"{ROUND}stang/", rounds.close, name="analysis_close"),
    path(f"{ROUND}besluta/", rounds.decide_many, name="analysis_decide_many"),
    path(f"{ROUND}sammanstallning/", summary.show, name="analysis_summary"),
    path(f"{ROUND}ladda-ner/<slug:file_format>/", summary.download, name="analysis_export"),
    path(FORM, forms.show, name="analysis_form"),
    path(f"{FORM}adress/", forms.address_edit, name="analysis_address"),
    path(f"{FORM}skicka-igen/", links.send_again, name="analysis_again"),
    path(f"{FORM}lank/", links.link, name="analysis_link"),
    path(f"{FORM}lank/visa/", links.link_made, name="analysis_link_made"),
    path(f"{FORM}avsluta-lankar/", links.end_links, name="analysis_links_end"),
    path(f"{FORM}ta-bort/", forms.remove, name="analysis_remove"),
    path(f"{FORM}aterstall/", forms.restore, name="analysis_restore"),
]
