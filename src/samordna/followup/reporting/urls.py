from django.urls import path

from samordna.followup.reporting import out, views, writing

REPORTS = "uppfoljning/rapporter/"
REPORT = f"{REPORTS}<int:report>/"

urlpatterns = [
    path(REPORTS, views.listed, name="reports"),
    path(f"{REPORTS}ny/", views.begin, name="report_begin"),
    path(REPORT, views.show, name="report"),
    path(f"{REPORT}avsnitt/<slug:section>/", writing.edit, name="report_text"),
    path(f"{REPORT}siffror/", views.take_figures, name="report_figures"),
    path(f"{REPORT}skicka/", views.send, name="report_send"),
    path(f"{REPORT}ersatt/", views.replace, name="report_replace"),
    path(f"{REPORT}kopiera/", out.copy, name="report_copy"),
    path(f"{REPORT}ladda-ner/<slug:file_format>/", out.download, name="report_export"),
]
