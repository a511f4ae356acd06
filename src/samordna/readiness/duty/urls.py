from django.urls import path

from samordna.readiness.duty import changing, files, filing, listing, roster, shifting, swapping

ONE = "larm/jour/<int:pk>/"
SHIFT = "larm/jour/pass/<int:pk>/"
FILE = "larm/jour/fil/<int:pk>/"

urlpatterns = [
    path("larm/jour/", listing.listed, name="duties"),
    path("larm/jour/posom/", listing.posom, name="posom"),
    path("larm/jour/ny/", changing.create, name="duty_create"),
    path(ONE, roster.show, name="duty"),
    path(f"{ONE}redigera/", changing.edit, name="duty_edit"),
    path(f"{ONE}flytta/", changing.move, name="duty_move"),
    path(f"{ONE}ta-bort/", changing.remove, name="duty_remove"),
    path(f"{ONE}aterstall/", changing.restore, name="duty_restore"),
    path(f"{ONE}angra/", swapping.undo, name="roster_undo"),
    path(f"{ONE}pass/nytt/", shifting.create, name="shift_create"),
    path(f"{ONE}ladda-ner/<slug:file_format>/", files.export, name="duty_export"),
    path(f"{ONE}fil/", filing.start, name="roster_file"),
    path(FILE, filing.preview, name="incoming_shifts"),
    path(f"{FILE}ta-in/", filing.take, name="incoming_shifts_take"),
    path(f"{FILE}slang/", filing.discard, name="incoming_shifts_discard"),
    path(f"{SHIFT}redigera/", shifting.edit, name="shift_edit"),
    path(f"{SHIFT}byt/", swapping.swap_with, name="shift_swap_with"),
    path(f"{SHIFT}byt/<int:other>/", swapping.swap, name="shift_swap"),
    path(f"{SHIFT}ta-bort/", shifting.remove, name="shift_remove"),
]
