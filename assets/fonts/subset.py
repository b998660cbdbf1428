#!/usr/bin/env python3
"""Makes the Arabic and Chinese faces of this folder from the Noto fonts. See README.md.

usage: subset.py NotoNaskhArabic-Regular.ttf NotoNaskhArabic-Bold.ttf NotoSansSC-Regular.ttf NotoSansSC-Bold.ttf OUTDIR
"""

import sys

from fontTools import subset
from fontTools.ttLib import TTFont

# Ascent and descent of Source Serif 4, in thousandths. egui centres the letters of a face that steps in by its own ascent and descent:
# with those of the first face all letters of a line stand on one baseline.
ASCENT, DESCENT = 1036, 335
# Arabic letters are drawn this much larger (`ui/fonts.rs`, SCALE_ARABIC): its metrics are made smaller by as much.
SCALE_ARABIC = 1.12

PUNCTUATION = [(0x20, 0x7E), (0x2010, 0x203F), (0x2460, 0x249F), (0x3000, 0x303F), (0x3220, 0x324F), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF)]
# Characters of names and of recent words that GB 2312 (1980) lacks, among them what the standard of 2013 added.
NAMES = "镕喆堃玥珺璟彧烜垚翀赟祎骉昇頔曈瑄玮珅琎瑀瑢璠璇霈霭甯鑫犇淼焱燚垕堉婳媖嫄孖宓峣嵘庹弢忞怿恺愔慜昉昕旻晗晞晟暐曦杲柘栩桉棣榕槿樾毓沄沅泓泠洢涵淏湉湜滢漪澍澔濛灏炘炜炫烨焜煊煜熠熹琬瑷璐璨璩皙睿祉祺禛禹稹竑笃箐粲纮绮缈羿翊翎翯耘聿舢苒茉荻莙菡萱葳蒨蓁蔺薇藜虞蘅衎裒覃觐訚诩谖谞赜轫轶迦逯邕郦郗酆钊钤钰铄铖铠锟镛镳闳阗陟隽雩霁靓靖韫颀颢飏馡馥骁骐骞鲲鸾麒麓黛龑龢氡镎镅锔锫锎锿镄钔锘铹鿏镆凃凼叆囧尅屌峇嵨帼幂橥泃湴滘漖潲燊獴瘆瘘癀碶碛粿繇菂蕰蝲裥谂赑蹚迳郪鄚锍阇鞡颙飐鲃鲩鳀鹮黇麀"


def gb2312(first, last):
    """The characters of some rows of GB 2312."""
    for row in range(first, last + 1):
        for place in range(1, 95):
            try:
                yield ord(bytes([row + 0xA0, place + 0xA0]).decode("gb2312"))
            except UnicodeDecodeError:
                pass


def cut(source, target, letters, features, dropped):
    options = subset.Options()
    options.hinting = False
    options.layout_features = features
    options.drop_tables += dropped
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    font = subset.load_font(source, options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=letters)
    cutter.subset(font)
    return font


def stand_on_the_line(font, scale):
    unit = font["head"].unitsPerEm / 1000 / scale
    ascent, descent = round(ASCENT * unit), round(DESCENT * unit)
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = ascent, -descent, 0
    os2 = font["OS/2"]
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = ascent, -descent, 0
    os2.usWinAscent, os2.usWinDescent = ascent, descent


def main():
    arabic, arabic_bold, chinese, chinese_bold, folder = sys.argv[1:]
    for source, name in [(arabic, "Regular"), (arabic_bold, "Bold")]:
        letters = set(TTFont(source).getBestCmap())
        font = cut(source, name, letters, ["*"], ["DSIG", "STAT"])
        stand_on_the_line(font, SCALE_ARABIC)
        font.save(f"{folder}/NotoNaskhArabic-{name}.ttf")
    signs = {letter for first, last in PUNCTUATION for letter in range(first, last + 1)}
    whole = signs | set(gb2312(1, 87)) | {ord(letter) for letter in NAMES}
    frequent = signs | set(gb2312(1, 9)) | set(gb2312(16, 55))
    for source, name, letters in [(chinese, "Regular", whole), (chinese_bold, "Bold", frequent)]:
        font = cut(source, name, letters, [], ["GSUB", "GPOS", "GDEF", "vhea", "vmtx", "VORG", "BASE", "DSIG", "STAT"])
        stand_on_the_line(font, 1)
        font.save(f"{folder}/NotoSansSC-{name}.ttf")


main()
