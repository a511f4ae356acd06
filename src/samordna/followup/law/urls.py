from django.urls import path

from samordna.followup.law import views

urlpatterns = [
    path("uppfoljning/lagen/", views.show, name="law"),
    path("uppfoljning/lagen/ladda-ner/<slug:file_format>/", views.download, name="law_export"),
]
