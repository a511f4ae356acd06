from django.urls import path

from samordna.situation.areas.transfer import views

urlpatterns = [
    path("", views.start, name="areas_filed"),
    path("<int:pk>/", views.preview, name="areas_filed_preview"),
    path("<int:pk>/ta-in/", views.take, name="areas_filed_take"),
    path("<int:pk>/slang/", views.discard, name="areas_filed_discard"),
]
