"""Month names that news uses beyond those of CLDR, and the words that stand between the parts of a date.

In a row, months stand in order and are parted by spaces; "|" parts spellings of one month, "_" is a space, "-" is a
month without further spellings. They are spelled as found; the reader folds them.
"""

from typing import Final

_HIJRI_ARABIC: Final = (
    "محرم|المحرم|محرم_الحرام صفر|صفر_المظفر|صفر_الخير ربيع_الأول|ربيع_أول|ربیع‌الاول|ربیع_الاولی "
    "ربيع_الثاني|ربيع_الآخر|ربيع_ثاني|ربیع‌الثانی جمادى_الأولى|جمادى_الأول|جمادي_أول|جمادی‌الاولی "
    "جمادى_الآخرة|جمادى_الثانية|جمادى_الآخر|جمادى_الثاني|جمادی‌الثانی رجب|رجب_المرجب|رجب_الفرد "
    "شعبان|شعبان_المعظم رمضان|رمضان_المبارك|رمضان_الكريم شوال|شوال_المكرم "
    "ذو_القعدة|ذي_القعدة|ذوالقعدة|ذيقعدة|ذی‌القعده|ذی_قعده "
    "ذو_الحجة|ذي_الحجة|ذوالحجة|ذيحجة|ذی‌الحجه|ذی_حجه|ذوالحج"
)
_LEVANTINE: Final = (
    "كانون_الثاني|كانون_ثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول|تشرين_أول "
    "تشرين_الثاني|تشرين_ثاني كانون_الأول|كانون_أول"
)
_PERSIAN: Final = "فروردین|فرودین اردیبهشت خرداد تیر مرداد|امرداد شهریور مهر آبان آذر دی|دیماه بهمن اسفند|اسپند"
_ZODIAC: Final = "حمل ثور جوزا|جوزاء سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت"
_FRENCH_IN_PERSIAN: Final = (
    "ژانویه|جنوری فوریه|فبروری|فیبروری مارس|مارچ آوریل|اپریل مه|می|ماه_مه ژوئن|جون "
    "ژوئیه|جولای|جولائی|ژولیه|جولی اوت|آگوست|اگست|اوگست سپتامبر|سپتمبر|سپتامپر اکتبر|اکتوبر "
    "نوامبر|نومبر دسامبر|دسمبر|دیسمبر"
)

# By language, then rows of (calendar, months).
MONTHS: Final = {
    "am": (
        (
            "gregorian",
            "ጃንዋሪ|ጃንዩወሪ|ጃንዩዋሪ|ጃኑዋሪ ፌብሩዋሪ|ፌብሩወሪ|ፌብርዋሪ|ፌብሯሪ ማርች|ማርቾ ኤፕሪል|ኤፕረል|አፕሪል ሜይ ጁን ጁላይ "
            "ኦገስት|አውግስት ሴፕቴምበር|ሴፕተምበር|ሰፕቴምበር ኦክቶበር|ኦክተውበር ኖቬምበር|ኖቨምበር ዲሴምበር|ዲሰምበር",
        ),
        ("ethiopic", "መስከረም ጥቅምት ኅዳር ታኅሣሥ ጥር የካቲት መጋቢት ሚያዝያ|ሚያዚያ ግንቦት ሰኔ ሐምሌ ነሐሴ ጳጉሜን|ጳጉሜ|ጷግሜን"),
    ),
    "ar": (
        ("gregorian", _LEVANTINE),
        (
            "gregorian",
            "جانفي|ينير|يناير فيفري|فبراير مارس|مارث أفريل|أبريل ماي|مايو جوان|يونيو|يونيه|جون "
            "جويلية|يوليو|يوليوز|يوليه أوت|غشت|أغسطس|أغشت سبتمبر|شتنبر|شتمبر|سبتنبر أكتوبر "
            "نوفمبر|نونبر|نوفنبر ديسمبر|دجنبر|دجمبر|ديسنبر",
        ),
        ("islamic-umalqura", _HIJRI_ARABIC),
    ),
    "bn": (
        (
            "gregorian",
            "জানুয়ারি|জানুয়ারী ফেব্রুয়ারি|ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই "
            "আগস্ট|আগষ্ট|অগাস্ট|অগস্ট সেপ্টেম্বর|সেপ্টেম্বার অক্টোবর|অক্টোবার নভেম্বর|নভেম্বার "
            "ডিসেম্বর|ডিসেম্বার",
        ),
    ),
    "ckb": (
        (
            "gregorian",
            "کانوونی_دووەم|کانونی_دووەم|کانونی_دوەم|ڕێبەندانی_زایینی شوبات ئازار|ئادار|مارس نیسان "
            "ئایار|مایس حوزەیران تەمووز|تەموز ئاب|ئاگۆست ئەیلوول|ئەیلول تشرینی_یەکەم|ئۆکتۆبەر "
            "تشرینی_دووەم|تشرینی_دوەم|نۆڤەمبەر کانوونی_یەکەم|کانونی_یەکەم|دیسەمبەر",
        ),
        (
            "persian",
            "خاکەلێوە گوڵان|بانەمەڕ جۆزەردان پووشپەڕ|پوشپەڕ گەلاوێژ خەرمانان ڕەزبەر "
            "گەڵاڕێزان|خەزەڵوەر سەرماوەز بەفرانبار ڕێبەندان ڕەشەمە|ڕەشەمێ",
        ),
        ("islamic-umalqura", _HIJRI_ARABIC),
    ),
    "cy": (("gregorian", "- chwefror fawrth - fai fehefin orffennaf - fedi - dachwedd ragfyr"),),
    "de": (("gregorian", "jaenner|jänner feber maerz|märz|mrz - - - - - - - - -"),),
    "dv": (
        (
            "gregorian",
            "ޖަނަވަރީ|ޖެނުއަރީ|ޖަނުއަރީ ފެބުރުވަރީ|ފެބްރުއަރީ|ފެބުރުއަރީ މާރިޗު|މާޗް|މާރޗް "
            "އޭޕްރިލް|އެޕްރީލް|އެޕްރިލް|އޭޕްރީލް މެއި|މޭ ޖޫން ޖުލައި|ޖުލަޔި "
            "އޯގަސްޓު|އޮގަސްޓް|އޮގަސްޓު|އޯގަސްޓް ސެޕްޓެންބަރު|ސެޕްޓެމްބަރު|ސެޕްޓެމްބަރ "
            "އޮކްޓޯބަރު|އޮކްޓޫބަރު|އޮކްޓޯބަރ ނޮވެންބަރު|ނޮވެމްބަރު|ނޮވެމްބަރ "
            "ޑިސެންބަރު|ޑިސެމްބަރު|ޑިސެމްބަރ",
        ),
    ),
    "en": (
        ("gregorian", "jan feb|febr mar apr - - - aug sep|sept|septemb oct nov dec"),
        (
            "islamic-umalqura",
            "muharram|moharram safar rabi'_al-awwal|rabi_al-awwal|rabi_ul_awwal|rabi'_i "
            "rabi'_al-thani|rabi_al-thani|rabi_al-akhir|rabi'_ii "
            "jumada_al-awwal|jumada_al-ula|jumada_i jumada_al-thani|jumada_al-akhirah|jumada_ii "
            "rajab sha'ban|shaban ramadan|ramadhan|ramazan shawwal "
            "dhu_al-qi'dah|dhul_qadah|dhu_al-qadah|dhul-qi'dah "
            "dhu_al-hijjah|dhul_hijjah|dhul-hijjah",
        ),
        ("persian", "farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand"),
    ),
    "es": (("gregorian", "- - - - - - - - setiembre - - -"),),
    "fa": (
        ("persian", _PERSIAN),
        ("persian", _ZODIAC),
        ("gregorian", _FRENCH_IN_PERSIAN),
        ("islamic-umalqura", _HIJRI_ARABIC),
    ),
    "fil": (
        (
            "gregorian",
            "enero pebrero marso abril mayo hunyo hulyo agosto setyembre|septyembre|septiyembre|setiyembre "
            "oktubre nobyembre|nobiyembre disyembre|disiyembre",
        ),
    ),
    "ga": (
        (
            "gregorian",
            "eanáir feabhra|fheabhra márta|mhárta aibreán|aibreáin bealtaine|bhealtaine "
            "meitheamh|mheithimh iúil lúnasa meán_fómhair|mheán_fómhair "
            "deireadh_fómhair|dheireadh_fómhair samhain|shamhna|samhna nollaig|nollag",
        ),
    ),
    "gu": (
        (
            "gregorian",
            "જાન્યુઆરી ફેબ્રુઆરી માર્ચ એપ્રિલ મે જૂન|જુન જુલાઈ|જુલાઇ ઑગસ્ટ|ઓગસ્ટ|ઓગષ્ટ "
            "સપ્ટેમ્બર|સપ્ટેંબર ઑક્ટોબર|ઓક્ટોબર|ઓક્ટોમ્બર નવેમ્બર|નવેંબર ડિસેમ્બર|ડીસેમ્બર",
        ),
    ),
    "ha": (
        (
            "gregorian",
            "janairu fabrairu|faburairu maris|marais afrilu|afurilu mayu yuni yuli agusta|augusta "
            "satumba oktoba nuwamba disamba",
        ),
    ),
    "he": (
        (
            "hebrew",
            "תשרי חשוון|חשון|מרחשוון|מרחשון כסלו|כסליו טבת שבט אדר_א'|אדר_א אדר|אדר_ב'|אדר_ב ניסן "
            "אייר|איר סיוון|סיון תמוז אב|מנחם_אב אלול",
        ),
        ("gregorian", "ינואר פברואר מרץ|מרס|מארס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר"),
    ),
    "hi": (
        (
            "gregorian",
            "जनवरी|जनवरि|जन फरवरी|फर मार्च अप्रैल|अप्रेल|अप्रै मई जून जुलाई|जुलाइ|जुल अगस्त|अग "
            "सितंबर|सितम्बर|सितंम्बर|सितं|सित अक्टूबर|अक्तूबर|अक्तुबर|अक्टू|अक्तू नवंबर|नवम्बर|नवं|नव "
            "दिसंबर|दिसम्बर|दिसं|दिस",
        ),
    ),
    "id": (
        (
            "gregorian",
            "januari februari|pebruari maret april mei juni juli agustus|agt|ags september oktober|oktobar "
            "november|nopember desember",
        ),
    ),
    "ig": (
        (
            "gregorian",
            "jenụwarị|jenụarị febụrụwarị|febụwarị|febrụwarị maachị eprel|eprelu|epreelu mee juun|june julaị "
            "ọgọst|ọgọstụ|ọgọọst septemba|sepụtemba ọktoba|ọktọba novemba disemba",
        ),
    ),
    "ka": (
        (
            "gregorian",
            "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი",
        ),
    ),
    "km": (
        (
            "gregorian",
            "មករា កុម្ភៈ|កុម្ភះ|កុម្ភ មីនា|មិនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា|វិច្ឆការ ធ្នូ",
        ),
    ),
    "kn": (
        (
            "gregorian",
            "ಜನವರಿ ಫೆಬ್ರವರಿ|ಫೆಬ್ರುವರಿ ಮಾರ್ಚ್|ಮಾರ್ಚಿ ಏಪ್ರಿಲ್|ಎಪ್ರಿಲ್ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್|ಅಗಸ್ಟ್|ಆಗಸ್ಟ ಸೆಪ್ಟೆಂಬರ್|ಸಪ್ಟೆಂಬರ್ ಅಕ್ಟೋಬರ್ ನವೆಂಬರ್|ನವಂಬರ್ ಡಿಸೆಂಬರ್|ಡಿಸಂಬರ್",
        ),
    ),
    "ku": (
        (
            "gregorian",
            "çile|kanûna_paşîn|kanûna_duyem|kanûna_duyemîn|rêbendan|januar sibat|reşemî adar|avdar "
            "nîsan|avrêl gulan hezîran|pûşper tîrmeh|temûz tebax|gelawêj îlon|rezber "
            "cotmeh|kewçêr|çiriya_pêşîn|oktober mijdar|sermawez|çiriya_paşîn "
            "kanûn|kanûna_pêşîn|kanûna_yekem|berfanbar",
        ),
    ),
    "ln": (
        (
            "gregorian",
            "yanwáli|yanuáli febwáli|febuáli mársi apríli|avríli máyi|mayí yúni yúli augústo|agústo "
            "sɛtɛ́mbɛ|septɛ́mbɛ ɔkɔtɔ́bɛ|ɔkitɔ́bɛ novɛ́mbɛ dɛsɛ́mbɛ|desɛ́mbɛ",
        ),
    ),
    "lo": (("gregorian", "ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ"),),
    "lt": (
        (
            "gregorian",
            "sausį|sausyje vasarį kovą balandį gegužę|gegužį birželį|brž liepą rugpjūtį|rgp rugsėjį|rgs spalį lapkritį "
            "gruodį|grd",
        ),
    ),
    "ml": (
        (
            "gregorian",
            "ജനുവരി|ജനവരി ഫെബ്രുവരി മാർച്ച്|മാര്‍ച്ച് ഏപ്രിൽ|ഏപ്രില്‍ മേയ്|മെയ് ജൂൺ|ജൂണ്‍ "
            "ജൂലൈ|ജൂലായ് ഓഗസ്റ്റ്|ആഗസ്റ്റ്|ആഗസ്ത് സെപ്റ്റംബർ|സെപ്റ്റംബര്‍|സെപ്തംബർ "
            "ഒക്ടോബർ|ഒക്ടോബര്‍ നവംബർ|നവംബര്‍ ഡിസംബർ|ഡിസംബര്‍",
        ),
    ),
    "mn": (
        (
            "gregorian",
            "нэгдүгээр_сар хоёрдугаар_сар гуравдугаар_сар дөрөвдүгээр_сар тавдугаар_сар "
            "зургаадугаар_сар|зургадугаар_сар долоодугаар_сар|долдугаар_сар наймдугаар_сар "
            "есдүгээр_сар|есөдүгээр_сар аравдугаар_сар арван_нэгдүгээр_сар|арваннэгдүгээр_сар "
            "арван_хоёрдугаар_сар|арванхоёрдугаар_сар",
        ),
    ),
    "mr": (
        (
            "gregorian",
            "जानेवारी फेब्रुवारी|फेब्रूवारी मार्च एप्रिल मे जून जुलै|जुलाई ऑगस्ट|आॅगस्ट|ओगस्ट "
            "सप्टेंबर|सप्टेम्बर|सेप्टेंबर ऑक्टोबर|आॅक्टोबर|ऑक्टोंबर नोव्हेंबर|नोव्हेम्बर "
            "डिसेंबर|डिसेम्बर",
        ),
    ),
    "ms": (("gregorian", "januari februari mac april mei jun julai ogos september oktober november disember"),),
    "my": (
        (
            "gregorian",
            "ဇန်နဝါရီ|ဇန်နဝါရီလ ဖေဖော်ဝါရီ|ဖေဖေါ်ဝါရီ မတ် ဧပြီ မေ ဇွန် ဇူလိုင် ဩဂုတ်|သြဂုတ် စက်တင်ဘာ အောက်တိုဘာ နိုဝင်ဘာ ဒီဇင်ဘာ",
        ),
    ),
    "ne": (
        (
            "gregorian",
            "जनवरी|जनवरि|जनावरी फेब्रुअरी|फेब्रुवरी|फरवरी मार्च अप्रिल|अप्रील मे|मई|मेइ जुन|जून "
            "जुलाई|जुलाइ अगस्ट|अगष्ट|अगस्त सेप्टेम्बर|सेप्टेंबर|सितम्बर अक्टोबर|अक्टोवर|अक्टुबर "
            "नोभेम्बर|नोभेम्वर|नोभेंबर डिसेम्बर|डिसेम्वर|डिसेंबर",
        ),
    ),
    "om": (
        (
            "gregorian",
            "amajjii guraandhala|gurraandhala|guraandhalaa bitootessa|bitooteessa|bitootossa ebla|elba|eebila|eeblaa "
            "caamsa|caamsaa waxabajjii|waxabajji adoolessa|adooleessa|adolessa hagayya|hagaya "
            "fulbaana|fuulbaana|fuulbana|fulbana onkololeessa|onkoloolessa|onkololessa sadaasa|sadaasaa muddee|mudde",
        ),
    ),
    "pa": (
        (
            "gregorian",
            "ਜਨਵਰੀ ਫਰਵਰੀ ਮਾਰਚ ਅਪ੍ਰੈਲ|ਅਪਰੈਲ ਮਈ ਜੂਨ ਜੁਲਾਈ ਅਗਸਤ ਸਤੰਬਰ|ਸਿਤੰਬਰ ਅਕਤੂਬਰ ਨਵੰਬਰ ਦਸੰਬਰ|ਦਿਸੰਬਰ",
        ),
    ),
    "ps": (
        (
            "persian",
            "وری|وريو غویی|غوايي غبرگولی|غبرګولی چنگاښ|چنګاښ زمری وږی تله لړم لیندۍ|لينده مرغومی سلواغه کب",
        ),
        ("persian", _ZODIAC),
        (
            "gregorian",
            "جنوري فبروري|فېبروري مارچ اپریل مۍ جون|جوون جولای|جولايي اګست|اگست "
            "سپتمبر|سېپتمبر|سپټمبر اکتوبر|اکټوبر نومبر|نوامبر دسمبر|ډيسمبر",
        ),
        ("islamic-umalqura", _HIJRI_ARABIC),
    ),
    "rn": (
        (
            "gregorian",
            "mutarama gashyantare werurwe mata gicurasi kamena - kanama nzeri ukwakira ugushyingo ukuboza",
        ),
    ),
    "ro": (
        (
            "gregorian",
            "ianuarie februarie martie aprilie mai iunie iulie august|aug septembrie|sept octombrie "
            "noiembrie|nov decembrie",
        ),
    ),
    "ru": (("gregorian", "янв фев|февр мар апр - июн июл авг сен|сент окт ноя|нояб дек"),),
    "sd": (
        (
            "gregorian",
            "جنوري فيبروري مارچ اپريل مئي جون جولاءِ|جولائي آگسٽ|آگست سيپٽمبر|سپٽمبر آڪٽوبر نومبر ڊسمبر|ڊسيمبر",
        ),
        ("islamic-umalqura", _HIJRI_ARABIC),
    ),
    "so": (
        (
            "gregorian",
            "jannaayo|janaayo|janawari|jeenawari febraayo|feebarwari|febarwari maarso|maarij "
            "abriil|abril maajo|maayo|mey juun|juunyo|juuni luuliyo|luulyo|julaay "
            "agoosto|ogosto|agosto|agosti sebteembar|sebtembar|setembar|seteembar|sibtambar "
            "oktoobar|oktobar|oktoober nofeembar|noofeembar|nofembar|noofembar "
            "diseembar|desembar|disembar|diisambar",
        ),
    ),
    "sw": (
        (
            "gregorian",
            "januari februari|feburuari machi aprili mei juni julai agosti septemba oktoba novemba desemba|disemba",
        ),
    ),
    "ta": (
        (
            "gregorian",
            "ஜனவரி|சனவரி பிப்ரவரி|பெப்ரவரி|பெப்ருவரி மார்ச்|மார்ச்சு ஏப்ரல்|சித்திரை_ஏப்ரல் மே "
            "ஜூன்|சூன்|யூன் ஜூலை|சூலை|யூலை ஆகஸ்ட்|ஆகஸ்டு|ஆகத்து|ஓகஸ்ட் "
            "செப்டம்பர்|செப்டெம்பர்|செப்டம்பா் அக்டோபர்|அக்தோபர்|ஒக்டோபர்|ஒக்ரோபர் நவம்பர்|நவெம்பர் "
            "டிசம்பர்|திசம்பர்|டிசெம்பர்",
        ),
    ),
    "te": (
        (
            "gregorian",
            "జనవరి ఫిబ్రవరి మార్చి ఏప్రిల్|ఎప్రిల్ మే జూన్ జులై|జూలై ఆగస్టు|ఆగష్టు|ఆగస్ట్ "
            "సెప్టెంబర్|సెప్టెంబరు అక్టోబర్|అక్టోబరు నవంబర్|నవంబరు డిసెంబర్|డిసెంబరు",
        ),
    ),
    "th": (
        (
            "gregorian",
            "มกรา|มค. กุมภา|กพ. มีนา|มีค. เมษา|เมย. พฤษภา|พค. มิถุนา|มิย. กรกฎา|กค. สิงหา|สค. "
            "กันยา|กย. ตุลา|ตค. พฤศจิกา|พย. ธันวา|ธค.",
        ),
    ),
    "ti": (
        (
            "gregorian",
            "ጃንዋሪ|ጃንዩወሪ ፌብሩዋሪ|ፌብሩወሪ ማርች ኤፕሪል|አፕሪል ሜይ ጁን ጁላይ ኦገስት ሴፕቴምበር|ሰፕተምበር ኦክቶበር ኖቬምበር|ኖቨምበር ዲሴምበር|ዲሰምበር",
        ),
    ),
    "tk": (
        (
            "gregorian",
            "ýanwar fewral mart aprel maý iýun|iýuny iýul|iýuly awgust sentýabr oktýabr noýabr dekabr",
        ),
    ),
    "ug": (("gregorian", "يانۋار فېۋرال مارت ئاپرېل ماي ئىيۇن ئىيۇل ئاۋغۇست سېنتەبىر ئۆكتەبىر نويابىر دېكابىر"),),
    "ur": (
        ("gregorian", "جنوری فروری مارچ اپریل مئی|مئ جون جولائی|جولائ اگست ستمبر اکتوبر نومبر دسمبر"),
        ("islamic-umalqura", _HIJRI_ARABIC),
    ),
    "uz": (
        ("gregorian", "yanvar fevral mart aprel may iyun iyul avgust sentyabr oktyabr noyabr dekabr"),
        ("gregorian", "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"),
    ),
    "vi": (
        (
            "gregorian",
            "tháng_giêng|tháng_một tháng_hai tháng_ba tháng_tư tháng_năm tháng_sáu tháng_bảy "
            "tháng_tám tháng_chín tháng_mười tháng_mười_một tháng_mười_hai|tháng_chạp",
        ),
    ),
    "xh": (
        (
            "gregorian",
            "eyomqungu eyomdumba eyokwindla utshazimpuzi|ekatshazimpuzi ucanzibe|ekacanzibe isilimela|eyesilimela "
            "eyekhala eyethupha eyomsintsi eyedwarha eyenkanga eyomnga",
        ),
    ),
    "yo": (
        (
            "gregorian",
            "jánúárì|ṣẹrẹ fẹ́búárì|fẹ́búrúárì|èrèlé máàṣì|ẹrẹnà épírì|épírílì|igbe méè|ebibi júùnù|òkúdu "
            "júláì|agẹmọ ọ́gọ́ọ̀sì|ọgọ́sì|ògún sẹ̀tẹ́ńbà|sẹ́tẹ́ńbà|sẹ́tẹ́mbà|ọwẹwẹ ọkítóbà|ọ̀wàrà nòfẹ́ńbà|nòfẹ́mbà|bélú "
            "dìsẹ́ńbà|dìsẹ́mbà|ọ̀pẹ",
        ),
    ),
    "zu": (
        (
            "gregorian",
            "umasingana|masingana unhlolanja|nhlolanja undasa|ndasa umbasa|mbasa unhlaba|nhlaba "
            "unhlangulana|nhlangulana untulikazi|ntulikazi uncwaba|ncwaba umandulo|mandulo umfumfu|mfumfu "
            "ulwezi|lwezi uzibandlela|zibandlela",
        ),
    ),
}

# Words between the parts of a date, in many languages at once: "of", "the month of", "of the year".
CONNECTORS: Final = """
    de|del|do|da|di|d|of|the|den|der|le|du|dal|su|u|ta|a|i|y|e|viz|mis|mhi|miesiaca|mesiaca|mjesec|luna|lunii
    mes|mese|mois
    an|anul|anno|ano|año|any|annee|year|jahr|jahres|jaar|ar|aret|aar|arsins|vuonna|vuoden|aasta|aastal|evi|ev
    evben
    m|men|metu|metais|metai|dienos|diena|d.|g|gada|gads|gadam|r|rok|roku|roka|roce|leto|leta|letu|god|godina
    godine|godini
    г|год|года|году|годa|р|року|рік|році|годзе|годе|година|година|године|години|месяц|месяца|місяця|мц
    ж|жыл|жылы|жылғы|жылдын|жылдың|жылды|йил|йили|йилнинг|ел|елның|ы|соли|сол|оны|он|онд|оноос|ны|аз|сар|сарын
    yil|yili|yilning|yildagi|yilda|il|ilin|ilde|ildeki|yili|yilinda|ci|cu|nji|njy|yylyn|yyly|ayinin|ay
    e|ko|eko|ren|an|en|na|la|of year|of the year|tahun|bulan|taon|taong|ng|mwaka|mwaka wa|wa|ya|mwezi|sanadka
    sannadka|sanadkii|ee
    lia|shekarar|ga|watan|ranar|ka|ti|osu|odun|n|ngo|ka-|blwyddyn|o|na bliana|bhliain
    من|من شهر|شهر|لشهر|في|لعام|عام|سنه|لسنه|من عام|من سنه|للعام|الميلادي|م
    ه|هق|هش|هجری قمری|قمری|میلادی|ء
    ماه|سال|ماه سال|برج|هجری|شمسی|خورشیدی|ی|د|کال|کال د|کال کی|دکال|سالی|ی سالی|مانگی|ساڵی|ژ|لە|لە سالی
    کو|کی|سن|سنه|بتاریخ|ہجری|یلی|یل|یلینک|نینک|ائی|ائینک
    ב|ל|של|שנת|בשנת|לשנת|תשע
    թ|թ.|թվականի|թվականին|թվական|ի|ին|წლის|წელს|წელი|ის
    को|के|की|साल|सन्|सन|वर्ष|ई|रोजी|सालको|साल को|इस्वी|गते|महिना|माह|तारीख
    সাল|সালের|সালে|তারিখ|ই|এর|শে|লা|ঠা|রা|ৰ|চনৰ
    ஆம்|ஆம் ஆண்டு|ஆண்டு|ம்|ம் ஆண்டு|தேதி|వ|వ తేదీ|సంవత్సరం|న|ರ|ರಂದು|ನೇ|ലെ|ന്|വർഷം|වන|වන දින|දින|වැනි|වැනිදා|වර්ෂ|මස
    ਨੂੰ|ਸਾਲ|ਸੰਨ|ਈ|ના|ના રોજ|ને|નાં
    ปี|พ.ศ.|พ.ศ|พศ|พศ.|ค.ศ.|ค.ศ|คศ|เดือน|ที่|ວັນທີ|ເດືອນ|ປີ|ປີ ຄ.ສ|ຄ.ສ.|ພ.ສ.|ខែ|ឆ្នាំ|ឆ្នាំ គ.ស.|គ.ស.|ព.ស.
    ថ្ងៃទី
    ခုနှစ်|ခု|နှစ်|ခုနှစ်၊|လ|ရက်|ရက်နေ့|၊|ရက်၊
    ቀን|ዓ.ም|ዓ.ም.|ዓም|ዓመተ ምሕረት|እ.ኤ.አ|እ.ኤ.አ.|ን|ወር|ዕለት|ዓመት
    ވަނަ|ވަނަ އަހަރު|އަހަރު|އަހަރުގެ|ގެ
    ngay|ngày|thang|tháng|nam|năm|ལོ|ལོའི|སྤྱི་ལོ|ཟླ|ཚེས
"""

# Words before a number that is a version, an address or a telephone number and looks like a date.
NOT_DATES: Final = """
    v|ver|version|versiune|versija|versijos|versjon|versión|versão|versie|verzija|verze|wersja|release|rel
    build|firmware|update
    ip|ipv4|tel|tél|telefon|telefonas|telefono|telephone|phone|fax|faks|mobile|mob|call|whatsapp|isbn|issn|doi
    rfc|art|art.|§
    версия|версии|версія|верс|тел|телефон|факс|نسخه|ورژن|ویرایش|الاصدار|اصدار|تلفن|نمابر|فکس|هاتف|فاکس|شماره
    电话|電話|传真|版本|โทร|โทรศัพท์|טלפון|פקס|גרסה|फोन|फ़ोन
"""
