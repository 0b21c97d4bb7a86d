export const id = 8694;
export const ids = [8694];
export const modules = { 38694: ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { parse: () => parse });
	var types_Meridiem;
	(function(Meridiem) {
		Meridiem[Meridiem.AM = 0] = "AM";
		Meridiem[Meridiem.PM = 1] = "PM";
	})(types_Meridiem ||= {});
	var Weekday;
	(function(Weekday) {
		Weekday[Weekday.SUNDAY = 0] = "SUNDAY";
		Weekday[Weekday.MONDAY = 1] = "MONDAY";
		Weekday[Weekday.TUESDAY = 2] = "TUESDAY";
		Weekday[Weekday.WEDNESDAY = 3] = "WEDNESDAY";
		Weekday[Weekday.THURSDAY = 4] = "THURSDAY";
		Weekday[Weekday.FRIDAY = 5] = "FRIDAY";
		Weekday[Weekday.SATURDAY = 6] = "SATURDAY";
	})(Weekday ||= {});
	var Month;
	(function(Month) {
		Month[Month.JANUARY = 1] = "JANUARY";
		Month[Month.FEBRUARY = 2] = "FEBRUARY";
		Month[Month.MARCH = 3] = "MARCH";
		Month[Month.APRIL = 4] = "APRIL";
		Month[Month.MAY = 5] = "MAY";
		Month[Month.JUNE = 6] = "JUNE";
		Month[Month.JULY = 7] = "JULY";
		Month[Month.AUGUST = 8] = "AUGUST";
		Month[Month.SEPTEMBER = 9] = "SEPTEMBER";
		Month[Month.OCTOBER = 10] = "OCTOBER";
		Month[Month.NOVEMBER = 11] = "NOVEMBER";
		Month[Month.DECEMBER = 12] = "DECEMBER";
	})(Month ||= {});
	function dates_assignSimilarDate(component, target) {
		component.assign("day", target.getDate());
		component.assign("month", target.getMonth() + 1);
		component.assign("year", target.getFullYear());
	}
	function assignSimilarTime(component, target) {
		component.assign("hour", target.getHours());
		component.assign("minute", target.getMinutes());
		component.assign("second", target.getSeconds());
		component.assign("millisecond", target.getMilliseconds());
		component.assign("meridiem", target.getHours() < 12 ? types_Meridiem.AM : types_Meridiem.PM);
	}
	function implySimilarDate(component, target) {
		component.imply("day", target.getDate());
		component.imply("month", target.getMonth() + 1);
		component.imply("year", target.getFullYear());
	}
	function implySimilarTime(component, target) {
		component.imply("hour", target.getHours());
		component.imply("minute", target.getMinutes());
		component.imply("second", target.getSeconds());
		component.imply("millisecond", target.getMilliseconds());
		component.imply("meridiem", target.getHours() < 12 ? types_Meridiem.AM : types_Meridiem.PM);
	}
	let TIMEZONE_ABBR_MAP = {
		ACDT: 630,
		ACST: 570,
		ADT: -180,
		AEDT: 660,
		AEST: 600,
		AFT: 270,
		AKDT: -480,
		AKST: -540,
		ALMT: 360,
		AMST: -180,
		AMT: -240,
		ANAST: 720,
		ANAT: 720,
		AQTT: 300,
		ART: -180,
		AST: -240,
		AWDT: 540,
		AWST: 480,
		AZOST: 0,
		AZOT: -60,
		AZST: 300,
		AZT: 240,
		BNT: 480,
		BOT: -240,
		BRST: -120,
		BRT: -180,
		BST: 60,
		BTT: 360,
		CAST: 480,
		CAT: 120,
		CCT: 390,
		CDT: -300,
		CEST: 120,
		CET: {
			timezoneOffsetDuringDst: 120,
			timezoneOffsetNonDst: 60,
			dstStart: (year) => getLastWeekdayOfMonth(year, Month.MARCH, Weekday.SUNDAY, 2),
			dstEnd: (year) => getLastWeekdayOfMonth(year, Month.OCTOBER, Weekday.SUNDAY, 3)
		},
		CHADT: 825,
		CHAST: 765,
		CKT: -600,
		CLST: -180,
		CLT: -240,
		COT: -300,
		CST: -360,
		CT: {
			timezoneOffsetDuringDst: -300,
			timezoneOffsetNonDst: -360,
			dstStart: (year) => getNthWeekdayOfMonth(year, Month.MARCH, Weekday.SUNDAY, 2, 2),
			dstEnd: (year) => getNthWeekdayOfMonth(year, Month.NOVEMBER, Weekday.SUNDAY, 1, 2)
		},
		CVT: -60,
		CXT: 420,
		ChST: 600,
		DAVT: 420,
		EASST: -300,
		EAST: -360,
		EAT: 180,
		ECT: -300,
		EDT: -240,
		EEST: 180,
		EET: 120,
		EGST: 0,
		EGT: -60,
		EST: -300,
		ET: {
			timezoneOffsetDuringDst: -240,
			timezoneOffsetNonDst: -300,
			dstStart: (year) => getNthWeekdayOfMonth(year, Month.MARCH, Weekday.SUNDAY, 2, 2),
			dstEnd: (year) => getNthWeekdayOfMonth(year, Month.NOVEMBER, Weekday.SUNDAY, 1, 2)
		},
		FJST: 780,
		FJT: 720,
		FKST: -180,
		FKT: -240,
		FNT: -120,
		GALT: -360,
		GAMT: -540,
		GET: 240,
		GFT: -180,
		GILT: 720,
		GMT: 0,
		GST: 240,
		GYT: -240,
		HAA: -180,
		HAC: -300,
		HADT: -540,
		HAE: -240,
		HAP: -420,
		HAR: -360,
		HAST: -600,
		HAT: -90,
		HAY: -480,
		HKT: 480,
		HLV: -210,
		HNA: -240,
		HNC: -360,
		HNE: -300,
		HNP: -480,
		HNR: -420,
		HNT: -150,
		HNY: -540,
		HOVT: 420,
		ICT: 420,
		IDT: 180,
		IOT: 360,
		IRDT: 270,
		IRKST: 540,
		IRKT: 540,
		IRST: 210,
		IST: 330,
		JST: 540,
		KGT: 360,
		KRAST: 480,
		KRAT: 480,
		KST: 540,
		KUYT: 240,
		LHDT: 660,
		LHST: 630,
		LINT: 840,
		MAGST: 720,
		MAGT: 720,
		MART: -510,
		MAWT: 300,
		MDT: -360,
		MESZ: 120,
		MEZ: 60,
		MHT: 720,
		MMT: 390,
		MSD: 240,
		MSK: 180,
		MST: -420,
		MT: {
			timezoneOffsetDuringDst: -360,
			timezoneOffsetNonDst: -420,
			dstStart: (year) => getNthWeekdayOfMonth(year, Month.MARCH, Weekday.SUNDAY, 2, 2),
			dstEnd: (year) => getNthWeekdayOfMonth(year, Month.NOVEMBER, Weekday.SUNDAY, 1, 2)
		},
		MUT: 240,
		MVT: 300,
		MYT: 480,
		NCT: 660,
		NDT: -90,
		NFT: 690,
		NOVST: 420,
		NOVT: 360,
		NPT: 345,
		NST: -150,
		NUT: -660,
		NZDT: 780,
		NZST: 720,
		OMSST: 420,
		OMST: 420,
		PDT: -420,
		PET: -300,
		PETST: 720,
		PETT: 720,
		PGT: 600,
		PHOT: 780,
		PHT: 480,
		PKT: 300,
		PMDT: -120,
		PMST: -180,
		PONT: 660,
		PST: -480,
		PT: {
			timezoneOffsetDuringDst: -420,
			timezoneOffsetNonDst: -480,
			dstStart: (year) => getNthWeekdayOfMonth(year, Month.MARCH, Weekday.SUNDAY, 2, 2),
			dstEnd: (year) => getNthWeekdayOfMonth(year, Month.NOVEMBER, Weekday.SUNDAY, 1, 2)
		},
		PWT: 540,
		PYST: -180,
		PYT: -240,
		RET: 240,
		SAMT: 240,
		SAST: 120,
		SBT: 660,
		SCT: 240,
		SGT: 480,
		SRT: -180,
		SST: -660,
		TAHT: -600,
		TFT: 300,
		TJT: 300,
		TKT: 780,
		TLT: 540,
		TMT: 300,
		TVT: 720,
		ULAT: 480,
		UTC: 0,
		UYST: -120,
		UYT: -180,
		UZT: 300,
		VET: -210,
		VLAST: 660,
		VLAT: 660,
		VUT: 660,
		WAST: 120,
		WAT: 60,
		WEST: 60,
		WESZ: 60,
		WET: 0,
		WEZ: 0,
		WFT: 720,
		WGST: -120,
		WGT: -180,
		WIB: 420,
		WIT: 540,
		WITA: 480,
		WST: 780,
		WT: 0,
		YAKST: 600,
		YAKT: 600,
		YAPT: 600,
		YEKST: 360,
		YEKT: 360
	};
	function getNthWeekdayOfMonth(year, month, weekday, n, hour = 0) {
		let dayOfMonth = 0;
		let i = 0;
		for (; i < n;) {
			dayOfMonth++;
			new Date(year, month - 1, dayOfMonth).getDay() === weekday && i++;
		}
		return new Date(year, month - 1, dayOfMonth, hour);
	}
	function getLastWeekdayOfMonth(year, month, weekday, hour = 0) {
		let oneIndexedWeekday = weekday === 0 ? 7 : weekday;
		let date = new Date(year, month - 1 + 1, 1, 12);
		let firstWeekdayNextMonth = date.getDay() === 0 ? 7 : date.getDay();
		let dayDiff;
		dayDiff = firstWeekdayNextMonth === oneIndexedWeekday ? 7 : firstWeekdayNextMonth < oneIndexedWeekday ? 7 + firstWeekdayNextMonth - oneIndexedWeekday : firstWeekdayNextMonth - oneIndexedWeekday;
		date.setDate(date.getDate() - dayDiff);
		return new Date(year, month - 1, date.getDate(), hour);
	}
	function toTimezoneOffset(timezoneInput, date, timezoneOverrides = {}) {
		if (timezoneInput == null) return null;
		if (typeof timezoneInput == "number") return timezoneInput;
		let matchedTimezone = timezoneOverrides[timezoneInput] ?? TIMEZONE_ABBR_MAP[timezoneInput];
		if (matchedTimezone == null) return null;
		if (typeof matchedTimezone == "number") return matchedTimezone;
		if (date == null) return null;
		if (date > matchedTimezone.dstStart(date.getFullYear()) && !(date > matchedTimezone.dstEnd(date.getFullYear()))) return matchedTimezone.timezoneOffsetDuringDst;
		return matchedTimezone.timezoneOffsetNonDst;
	}
	let EmptyDuration = {
		day: 0,
		second: 0,
		millisecond: 0
	};
	function addDuration(ref, duration) {
		let date = new Date(ref);
		if (duration.y) {
			duration.year = duration.y;
			delete duration.y;
		}
		if (duration.mo) {
			duration.month = duration.mo;
			delete duration.mo;
		}
		if (duration.M) {
			duration.month = duration.M;
			delete duration.M;
		}
		if (duration.w) {
			duration.week = duration.w;
			delete duration.w;
		}
		if (duration.d) {
			duration.day = duration.d;
			delete duration.d;
		}
		if (duration.h) {
			duration.hour = duration.h;
			delete duration.h;
		}
		if (duration.m) {
			duration.minute = duration.m;
			delete duration.m;
		}
		if (duration.s) {
			duration.second = duration.s;
			delete duration.s;
		}
		if (duration.ms) {
			duration.millisecond = duration.ms;
			delete duration.ms;
		}
		if ("year" in duration) {
			let floor = Math.floor(duration.year);
			date.setFullYear(date.getFullYear() + floor);
			let remainingFraction = duration.year - floor;
			if (remainingFraction > 0) {
				duration.month = duration?.month ?? 0;
				duration.month += remainingFraction * 12;
			}
		}
		if ("quarter" in duration) {
			let floor = Math.floor(duration.quarter);
			date.setMonth(date.getMonth() + floor * 3);
			let remainingFraction = duration.quarter - floor;
			if (remainingFraction > 0) {
				duration.month = duration?.month ?? 0;
				duration.month += remainingFraction * 3;
			}
		}
		if ("month" in duration) {
			let floor = Math.floor(duration.month);
			date.setMonth(date.getMonth() + floor);
			let remainingFraction = duration.month - floor;
			if (remainingFraction > 0) {
				duration.week = duration?.week ?? 0;
				duration.week += remainingFraction * 4;
			}
		}
		if ("week" in duration) {
			let floor = Math.floor(duration.week);
			date.setDate(date.getDate() + floor * 7);
			let remainingFraction = duration.week - floor;
			if (remainingFraction > 0) {
				duration.day = duration?.day ?? 0;
				duration.day += Math.round(remainingFraction * 7);
			}
		}
		if ("day" in duration) {
			let floor = Math.floor(duration.day);
			date.setDate(date.getDate() + floor);
			let remainingFraction = duration.day - floor;
			if (remainingFraction > 0) {
				duration.hour = duration?.hour ?? 0;
				duration.hour += Math.round(remainingFraction * 24);
			}
		}
		if ("hour" in duration) {
			let floor = Math.floor(duration.hour);
			date.setHours(date.getHours() + floor);
			let remainingFraction = duration.hour - floor;
			if (remainingFraction > 0) {
				duration.minute = duration?.minute ?? 0;
				duration.minute += Math.round(remainingFraction * 60);
			}
		}
		if ("minute" in duration) {
			let floor = Math.floor(duration.minute);
			date.setMinutes(date.getMinutes() + floor);
			let remainingFraction = duration.minute - floor;
			if (remainingFraction > 0) {
				duration.second = duration?.second ?? 0;
				duration.second += Math.round(remainingFraction * 60);
			}
		}
		if ("second" in duration) {
			let floor = Math.floor(duration.second);
			date.setSeconds(date.getSeconds() + floor);
			let remainingFraction = duration.second - floor;
			if (remainingFraction > 0) {
				duration.millisecond = duration?.millisecond ?? 0;
				duration.millisecond += Math.round(remainingFraction * 1e3);
			}
		}
		if ("millisecond" in duration) {
			let floor = Math.floor(duration.millisecond);
			date.setMilliseconds(date.getMilliseconds() + floor);
		}
		return date;
	}
	function reverseDuration(duration) {
		let reversed = {};
		for (let key in duration) reversed[key] = -duration[key];
		return reversed;
	}
	class ReferenceWithTimezone {
		instant;
		timezoneOffset;
		constructor(instant, timezoneOffset) {
			this.instant = instant ?? new Date();
			this.timezoneOffset = timezoneOffset ?? null;
		}
		static fromDate(date) {
			return new ReferenceWithTimezone(date);
		}
		static fromInput(input, timezoneOverrides) {
			if (input instanceof Date) return ReferenceWithTimezone.fromDate(input);
			let instant = input?.instant ?? new Date();
			let timezoneOffset = toTimezoneOffset(input?.timezone, instant, timezoneOverrides);
			return new ReferenceWithTimezone(instant, timezoneOffset);
		}
		getDateWithAdjustedTimezone() {
			let date = new Date(this.instant);
			this.timezoneOffset !== null && date.setMinutes(date.getMinutes() - this.getSystemTimezoneAdjustmentMinute(this.instant));
			return date;
		}
		getSystemTimezoneAdjustmentMinute(date, overrideTimezoneOffset) {
			date ||= new Date();
			let currentTimezoneOffset = -date.getTimezoneOffset();
			return currentTimezoneOffset - (overrideTimezoneOffset ?? this.timezoneOffset ?? currentTimezoneOffset);
		}
		getTimezoneOffset() {
			return this.timezoneOffset ?? -this.instant.getTimezoneOffset();
		}
	}
	class results_ParsingComponents {
		knownValues;
		impliedValues;
		reference;
		_tags = new Set();
		constructor(reference, knownComponents) {
			this.reference = reference;
			this.knownValues = {};
			this.impliedValues = {};
			if (knownComponents) for (let key in knownComponents) this.knownValues[key] = knownComponents[key];
			let date = reference.getDateWithAdjustedTimezone();
			this.imply("day", date.getDate());
			this.imply("month", date.getMonth() + 1);
			this.imply("year", date.getFullYear());
			this.imply("hour", 12);
			this.imply("minute", 0);
			this.imply("second", 0);
			this.imply("millisecond", 0);
		}
		static createRelativeFromReference(reference, duration = EmptyDuration) {
			let date = addDuration(reference.getDateWithAdjustedTimezone(), duration);
			let components = new results_ParsingComponents(reference);
			components.addTag("result/relativeDate");
			if ("hour" in duration || "minute" in duration || "second" in duration || "millisecond" in duration) {
				components.addTag("result/relativeDateAndTime");
				assignSimilarTime(components, date);
				dates_assignSimilarDate(components, date);
				components.assign("timezoneOffset", reference.getTimezoneOffset());
			} else {
				implySimilarTime(components, date);
				components.imply("timezoneOffset", reference.getTimezoneOffset());
				if ("day" in duration) {
					components.assign("day", date.getDate());
					components.assign("month", date.getMonth() + 1);
					components.assign("year", date.getFullYear());
					components.assign("weekday", date.getDay());
				} else if ("week" in duration) {
					components.assign("day", date.getDate());
					components.assign("month", date.getMonth() + 1);
					components.assign("year", date.getFullYear());
					components.imply("weekday", date.getDay());
				} else {
					components.imply("day", date.getDate());
					if ("month" in duration) {
						components.assign("month", date.getMonth() + 1);
						components.assign("year", date.getFullYear());
					} else {
						components.imply("month", date.getMonth() + 1);
						"year" in duration ? components.assign("year", date.getFullYear()) : components.imply("year", date.getFullYear());
					}
				}
			}
			return components;
		}
		get(component) {
			if (component in this.knownValues) return this.knownValues[component];
			if (component in this.impliedValues) return this.impliedValues[component];
			return null;
		}
		isCertain(component) {
			return component in this.knownValues;
		}
		getCertainComponents() {
			return Object.keys(this.knownValues);
		}
		imply(component, value) {
			if (component in this.knownValues) return this;
			this.impliedValues[component] = value;
			return this;
		}
		assign(component, value) {
			this.knownValues[component] = value;
			delete this.impliedValues[component];
			return this;
		}
		addDurationAsImplied(duration) {
			let date = addDuration(this.dateWithoutTimezoneAdjustment(), duration);
			if ("day" in duration || "week" in duration || "month" in duration || "year" in duration) {
				this.delete([
					"day",
					"weekday",
					"month",
					"year"
				]);
				this.imply("day", date.getDate());
				this.imply("weekday", date.getDay());
				this.imply("month", date.getMonth() + 1);
				this.imply("year", date.getFullYear());
			}
			if ("second" in duration || "minute" in duration || "hour" in duration) {
				this.delete([
					"second",
					"minute",
					"hour"
				]);
				this.imply("second", date.getSeconds());
				this.imply("minute", date.getMinutes());
				this.imply("hour", date.getHours());
			}
			return this;
		}
		delete(components) {
			typeof components == "string" && (components = [components]);
			for (let component of components) {
				delete this.knownValues[component];
				delete this.impliedValues[component];
			}
		}
		clone() {
			let component = new results_ParsingComponents(this.reference);
			component.knownValues = {};
			component.impliedValues = {};
			for (let key in this.knownValues) component.knownValues[key] = this.knownValues[key];
			for (let key in this.impliedValues) component.impliedValues[key] = this.impliedValues[key];
			return component;
		}
		isOnlyDate() {
			return !this.isCertain("hour") && !this.isCertain("minute") && !this.isCertain("second");
		}
		isOnlyTime() {
			return !this.isCertain("weekday") && !this.isCertain("day") && !this.isCertain("month") && !this.isCertain("year");
		}
		isOnlyWeekdayComponent() {
			return this.isCertain("weekday") && !this.isCertain("day") && !this.isCertain("month");
		}
		isDateWithUnknownYear() {
			return this.isCertain("month") && !this.isCertain("year");
		}
		isValidDate() {
			let date = new Date(Date.UTC(this.get("year"), this.get("month") - 1, this.get("day"), this.get("hour"), this.get("minute"), this.get("second"), this.get("millisecond")));
			date.setUTCFullYear(this.get("year"));
			if (date.getUTCFullYear() !== this.get("year")) return !1;
			if (date.getUTCMonth() !== this.get("month") - 1) return !1;
			if (date.getUTCDate() !== this.get("day")) return !1;
			if (this.get("hour") != null && date.getUTCHours() != this.get("hour")) return !1;
			if (this.get("minute") != null && date.getUTCMinutes() != this.get("minute")) return !1;
			return !0;
		}
		toString() {
			return `[ParsingComponents {
            tags: ${JSON.stringify(Array.from(this._tags).sort())}, 
            knownValues: ${JSON.stringify(this.knownValues)}, 
            impliedValues: ${JSON.stringify(this.impliedValues)}}, 
            reference: ${JSON.stringify(this.reference)}]`;
		}
		date() {
			let timezoneOffset = this.get("timezoneOffset") ?? this.reference.timezoneOffset;
			if (timezoneOffset == null) return this.dateWithoutTimezoneAdjustment();
			let date = new Date(Date.UTC(this.get("year"), this.get("month") - 1, this.get("day"), this.get("hour"), this.get("minute"), this.get("second"), this.get("millisecond")));
			date.setUTCFullYear(this.get("year"));
			return new Date(date.getTime() - timezoneOffset * 6e4);
		}
		addTag(tag) {
			this._tags.add(tag);
			return this;
		}
		addTags(tags) {
			for (let tag of tags) this._tags.add(tag);
			return this;
		}
		tags() {
			return new Set(this._tags);
		}
		dateWithoutTimezoneAdjustment() {
			let date = new Date(this.get("year"), this.get("month") - 1, this.get("day"), this.get("hour"), this.get("minute"), this.get("second"), this.get("millisecond"));
			date.setFullYear(this.get("year"));
			return date;
		}
	}
	class ParsingResult {
		refDate;
		index;
		text;
		reference;
		start;
		end;
		constructor(reference, index, text, start, end) {
			this.reference = reference;
			this.refDate = reference.instant;
			this.index = index;
			this.text = text;
			this.start = start || new results_ParsingComponents(reference);
			this.end = end;
		}
		clone() {
			let result = new ParsingResult(this.reference, this.index, this.text);
			result.start = this.start ? this.start.clone() : null;
			result.end = this.end ? this.end.clone() : null;
			return result;
		}
		date() {
			return this.start.date();
		}
		addTag(tag) {
			this.start.addTag(tag);
			this.end && this.end.addTag(tag);
			return this;
		}
		addTags(tags) {
			this.start.addTags(tags);
			this.end && this.end.addTags(tags);
			return this;
		}
		tags() {
			let combinedTags = new Set(this.start.tags());
			if (this.end) for (let tag of this.end.tags()) combinedTags.add(tag);
			return combinedTags;
		}
		toString() {
			let tags = Array.from(this.tags()).sort();
			return `[ParsingResult {index: ${this.index}, text: '${this.text}', tags: ${JSON.stringify(tags)} ...}]`;
		}
	}
	function repeatedTimeunitPattern(prefix, singleTimeunitPattern, connectorPattern = "\\s{0,5},?\\s{0,5}") {
		let singleTimeunitPatternNoCapture = singleTimeunitPattern.replace(/\((?!\?)/g, "(?:");
		return `${prefix}${singleTimeunitPatternNoCapture}(?:${connectorPattern}${singleTimeunitPatternNoCapture}){0,10}`;
	}
	function extractTerms(dictionary) {
		let keys;
		keys = dictionary instanceof Array ? [...dictionary] : dictionary instanceof Map ? Array.from(dictionary.keys()) : Object.keys(dictionary);
		return keys;
	}
	function matchAnyPattern(dictionary) {
		return `(?:${extractTerms(dictionary).sort((a, b) => b.length - a.length).join("|").replace(/\./g, "\\.")})`;
	}
	function findMostLikelyADYear(yearNumber) {
		yearNumber < 100 && (yearNumber += yearNumber > 50 ? 1900 : 2e3);
		return yearNumber;
	}
	function findYearClosestToRef(refDate, day, month) {
		let date = new Date(refDate);
		date.setMonth(month - 1);
		date.setDate(day);
		let nextYear = addDuration(date, { year: 1 });
		let lastYear = addDuration(date, { year: -1 });
		Math.abs(nextYear.getTime() - refDate.getTime()) < Math.abs(date.getTime() - refDate.getTime()) ? date = nextYear : Math.abs(lastYear.getTime() - refDate.getTime()) < Math.abs(date.getTime() - refDate.getTime()) && (date = lastYear);
		return date.getFullYear();
	}
	let WEEKDAY_DICTIONARY = {
		sunday: 0,
		sun: 0,
		"sun.": 0,
		monday: 1,
		mon: 1,
		"mon.": 1,
		tuesday: 2,
		tue: 2,
		"tue.": 2,
		wednesday: 3,
		wed: 3,
		"wed.": 3,
		thursday: 4,
		thurs: 4,
		"thurs.": 4,
		thur: 4,
		"thur.": 4,
		thu: 4,
		"thu.": 4,
		friday: 5,
		fri: 5,
		"fri.": 5,
		saturday: 6,
		sat: 6,
		"sat.": 6
	};
	let FULL_MONTH_NAME_DICTIONARY = {
		january: 1,
		february: 2,
		march: 3,
		april: 4,
		may: 5,
		june: 6,
		july: 7,
		august: 8,
		september: 9,
		october: 10,
		november: 11,
		december: 12
	};
	let MONTH_DICTIONARY = {
		...FULL_MONTH_NAME_DICTIONARY,
		jan: 1,
		"jan.": 1,
		feb: 2,
		"feb.": 2,
		mar: 3,
		"mar.": 3,
		apr: 4,
		"apr.": 4,
		jun: 6,
		"jun.": 6,
		jul: 7,
		"jul.": 7,
		aug: 8,
		"aug.": 8,
		sep: 9,
		"sep.": 9,
		sept: 9,
		"sept.": 9,
		oct: 10,
		"oct.": 10,
		nov: 11,
		"nov.": 11,
		dec: 12,
		"dec.": 12
	};
	let INTEGER_WORD_DICTIONARY = {
		one: 1,
		two: 2,
		three: 3,
		four: 4,
		five: 5,
		six: 6,
		seven: 7,
		eight: 8,
		nine: 9,
		ten: 10,
		eleven: 11,
		twelve: 12
	};
	let ORDINAL_WORD_DICTIONARY = {
		first: 1,
		second: 2,
		third: 3,
		fourth: 4,
		fifth: 5,
		sixth: 6,
		seventh: 7,
		eighth: 8,
		ninth: 9,
		tenth: 10,
		eleventh: 11,
		twelfth: 12,
		thirteenth: 13,
		fourteenth: 14,
		fifteenth: 15,
		sixteenth: 16,
		seventeenth: 17,
		eighteenth: 18,
		nineteenth: 19,
		twentieth: 20,
		"twenty first": 21,
		"twenty-first": 21,
		"twenty second": 22,
		"twenty-second": 22,
		"twenty third": 23,
		"twenty-third": 23,
		"twenty fourth": 24,
		"twenty-fourth": 24,
		"twenty fifth": 25,
		"twenty-fifth": 25,
		"twenty sixth": 26,
		"twenty-sixth": 26,
		"twenty seventh": 27,
		"twenty-seventh": 27,
		"twenty eighth": 28,
		"twenty-eighth": 28,
		"twenty ninth": 29,
		"twenty-ninth": 29,
		thirtieth: 30,
		"thirty first": 31,
		"thirty-first": 31
	};
	let TIME_UNIT_DICTIONARY_NO_ABBR = {
		second: "second",
		seconds: "second",
		minute: "minute",
		minutes: "minute",
		hour: "hour",
		hours: "hour",
		day: "day",
		days: "day",
		week: "week",
		weeks: "week",
		month: "month",
		months: "month",
		quarter: "quarter",
		quarters: "quarter",
		year: "year",
		years: "year"
	};
	let TIME_UNIT_DICTIONARY = {
		s: "second",
		sec: "second",
		second: "second",
		seconds: "second",
		m: "minute",
		min: "minute",
		mins: "minute",
		minute: "minute",
		minutes: "minute",
		h: "hour",
		hr: "hour",
		hrs: "hour",
		hour: "hour",
		hours: "hour",
		d: "day",
		day: "day",
		days: "day",
		w: "week",
		week: "week",
		weeks: "week",
		mo: "month",
		mon: "month",
		mos: "month",
		month: "month",
		months: "month",
		qtr: "quarter",
		quarter: "quarter",
		quarters: "quarter",
		y: "year",
		yr: "year",
		year: "year",
		years: "year",
		...TIME_UNIT_DICTIONARY_NO_ABBR
	};
	let NUMBER_PATTERN = `(?:${matchAnyPattern(INTEGER_WORD_DICTIONARY)}|[0-9]+|[0-9]+\\.[0-9]+|half(?:\\s{0,2}an?)?|an?\\b(?:\\s{0,2}few)?|few|several|the|a?\\s{0,2}couple\\s{0,2}(?:of)?)`;
	function parseNumberPattern(match) {
		let num = match.toLowerCase();
		if (INTEGER_WORD_DICTIONARY[num] !== void 0) return INTEGER_WORD_DICTIONARY[num];
		else if (num === "a" || num === "an" || num == "the") return 1;
		else if (num.match(/few/)) return 3;
		else if (num.match(/half/)) return .5;
		else if (num.match(/couple/)) return 2;
		else if (num.match(/several/)) return 7;
		return parseFloat(num);
	}
	let ORDINAL_NUMBER_PATTERN = `(?:${matchAnyPattern(ORDINAL_WORD_DICTIONARY)}|[0-9]{1,2}(?:st|nd|rd|th)?)`;
	function parseOrdinalNumberPattern(match) {
		let num = match.toLowerCase();
		if (ORDINAL_WORD_DICTIONARY[num] !== void 0) return ORDINAL_WORD_DICTIONARY[num];
		num = num.replace(/(?:st|nd|rd|th)$/i, "");
		return parseInt(num);
	}
	let YEAR_PATTERN = "(?:[1-9][0-9]{0,3}\\s{0,2}(?:BE|AD|BC|BCE|CE)|[1-9][0-9]{3}|[0-9]{2}(?!\\w|:\\d|\\s+(?:am|pm|o\\s*clock|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))";
	function parseYear(match) {
		if (/BE/i.test(match)) {
			match = match.replace(/BE/i, "");
			return parseInt(match) - 543;
		}
		if (/BCE?/i.test(match)) {
			match = match.replace(/BCE?/i, "");
			return -parseInt(match);
		}
		if (/(AD|CE)/i.test(match)) {
			match = match.replace(/(AD|CE)/i, "");
			return parseInt(match);
		}
		return findMostLikelyADYear(parseInt(match));
	}
	let SINGLE_TIME_UNIT_PATTERN = `(${NUMBER_PATTERN})\\s{0,3}(${matchAnyPattern(TIME_UNIT_DICTIONARY)})`;
	let SINGLE_TIME_UNIT_REGEX = new RegExp(SINGLE_TIME_UNIT_PATTERN, "i");
	let SINGLE_TIME_UNIT_NO_ABBR_PATTERN = `(${NUMBER_PATTERN})\\s{0,3}(${matchAnyPattern(TIME_UNIT_DICTIONARY_NO_ABBR)})`;
	let TIME_UNIT_CONNECTOR_PATTERN = "\\s{0,5},?(?:\\s*and)?\\s{0,5}";
	let TIME_UNITS_PATTERN = repeatedTimeunitPattern("(?:(?:about|around)\\s{0,3})?", SINGLE_TIME_UNIT_PATTERN, TIME_UNIT_CONNECTOR_PATTERN);
	let TIME_UNITS_NO_ABBR_PATTERN = repeatedTimeunitPattern("(?:(?:about|around)\\s{0,3})?", SINGLE_TIME_UNIT_NO_ABBR_PATTERN, TIME_UNIT_CONNECTOR_PATTERN);
	function parseDuration(timeunitText) {
		let fragments = {};
		let remainingText = timeunitText;
		let match = SINGLE_TIME_UNIT_REGEX.exec(remainingText);
		for (; match;) {
			collectDateTimeFragment(fragments, match);
			remainingText = remainingText.substring(match[0].length).trim();
			match = SINGLE_TIME_UNIT_REGEX.exec(remainingText);
		}
		if (Object.keys(fragments).length == 0) return null;
		return fragments;
	}
	function collectDateTimeFragment(fragments, match) {
		if (match[0].match(/^[a-zA-Z]+$/)) return;
		let num = parseNumberPattern(match[1]);
		let unit = TIME_UNIT_DICTIONARY[match[2].toLowerCase()];
		fragments[unit] = num;
	}
	class AbstractParserWithWordBoundaryChecking {
		innerPatternHasChange(context, currentInnerPattern) {
			return this.innerPattern(context) !== currentInnerPattern;
		}
		patternLeftBoundary() {
			return "(\\W|^)";
		}
		cachedInnerPattern = null;
		cachedPattern = null;
		pattern(context) {
			if (this.cachedInnerPattern && !this.innerPatternHasChange(context, this.cachedInnerPattern)) return this.cachedPattern;
			this.cachedInnerPattern = this.innerPattern(context);
			this.cachedPattern = RegExp(`${this.patternLeftBoundary()}${this.cachedInnerPattern.source}`, this.cachedInnerPattern.flags);
			return this.cachedPattern;
		}
		extract(context, match) {
			let header = match[1] ?? "";
			match.index += header.length;
			match[0] = match[0].substring(header.length);
			for (let i = 2; i < match.length; i++) match[i - 1] = match[i];
			return this.innerExtract(context, match);
		}
	}
	let PATTERN_WITH_OPTIONAL_PREFIX = RegExp(`(?:(?:within|in|for)\\s*)?(?:(?:about|around|roughly|approximately|just)\\s*(?:~\\s*)?)?(${TIME_UNITS_PATTERN})(?=\\W|$)`, "i");
	let PATTERN_WITH_PREFIX = RegExp(`(?:within|in|for)\\s*(?:(?:about|around|roughly|approximately|just)\\s*(?:~\\s*)?)?(${TIME_UNITS_PATTERN})(?=\\W|$)`, "i");
	let PATTERN_WITH_PREFIX_STRICT = RegExp(`(?:within|in|for)\\s*(?:(?:about|around|roughly|approximately|just)\\s*(?:~\\s*)?)?(${TIME_UNITS_NO_ABBR_PATTERN})(?=\\W|$)`, "i");
	class ENTimeUnitWithinFormatParser extends AbstractParserWithWordBoundaryChecking {
		strictMode;
		constructor(strictMode) {
			super();
			this.strictMode = strictMode;
		}
		innerPattern(context) {
			if (this.strictMode) return PATTERN_WITH_PREFIX_STRICT;
			return context.option.forwardDate ? PATTERN_WITH_OPTIONAL_PREFIX : PATTERN_WITH_PREFIX;
		}
		innerExtract(context, match) {
			if (match[0].match(/^for\s*the\s*\w+/i)) return null;
			let timeUnits = parseDuration(match[1]);
			if (!timeUnits) return null;
			return results_ParsingComponents.createRelativeFromReference(context.reference, timeUnits);
		}
	}
	let PATTERN = RegExp(`(?:on\\s{0,3})?(${ORDINAL_NUMBER_PATTERN})(?:\\s{0,3}(?:to|\\-|\\\u2013|until|through|till)\\s{0,3}(${ORDINAL_NUMBER_PATTERN}))?(?:-|/|\\s{0,3}(?:of)?\\s{0,3})(${matchAnyPattern(MONTH_DICTIONARY)})(?:(?:-|/|,?\\s{0,3})(${YEAR_PATTERN}(?!\\w)))?(?=\\W|\$)`, "i");
	class ENMonthNameLittleEndianParser extends AbstractParserWithWordBoundaryChecking {
		innerPattern() {
			return PATTERN;
		}
		innerExtract(context, match) {
			let result = context.createParsingResult(match.index, match[0]);
			let month = MONTH_DICTIONARY[match[3].toLowerCase()];
			let day = parseOrdinalNumberPattern(match[1]);
			if (day > 31) {
				match.index += match[1].length;
				return null;
			}
			result.start.assign("month", month);
			result.start.assign("day", day);
			if (match[4]) {
				let yearNumber = parseYear(match[4]);
				result.start.assign("year", yearNumber);
			} else {
				let year = findYearClosestToRef(context.refDate, day, month);
				result.start.imply("year", year);
			}
			if (match[2]) {
				let endDate = parseOrdinalNumberPattern(match[2]);
				result.end = result.start.clone();
				result.end.assign("day", endDate);
			}
			return result;
		}
	}
	let ENMonthNameMiddleEndianParser_PATTERN = RegExp(`(${matchAnyPattern(MONTH_DICTIONARY)})(?:-|/|\\s*,?\\s*)(${ORDINAL_NUMBER_PATTERN})(?!\\s*(?:am|pm))\\s*(?:(?:to|\\-)\\s*(${ORDINAL_NUMBER_PATTERN})\\s*)?(?:(?:-|/|\\s*,\\s*|\\s+)(${YEAR_PATTERN}))?(?=\\W|\$)(?!\\:\\d)`, "i");
	class ENMonthNameMiddleEndianParser extends AbstractParserWithWordBoundaryChecking {
		shouldSkipYearLikeDate;
		constructor(shouldSkipYearLikeDate) {
			super();
			this.shouldSkipYearLikeDate = shouldSkipYearLikeDate;
		}
		innerPattern() {
			return ENMonthNameMiddleEndianParser_PATTERN;
		}
		innerExtract(context, match) {
			let month = MONTH_DICTIONARY[match[1].toLowerCase()];
			let day = parseOrdinalNumberPattern(match[2]);
			if (day > 31) return null;
			if (this.shouldSkipYearLikeDate && !match[3] && !match[4] && match[2].match(/^\d{2}$/)) return null;
			let components = context.createParsingComponents({
				day,
				month
			}).addTag("parser/ENMonthNameMiddleEndianParser");
			if (match[4]) {
				let year = parseYear(match[4]);
				components.assign("year", year);
			} else {
				let year = findYearClosestToRef(context.refDate, day, month);
				components.imply("year", year);
			}
			if (!match[3]) return components;
			let endDate = parseOrdinalNumberPattern(match[3]);
			let result = context.createParsingResult(match.index, match[0]);
			result.start = components;
			result.end = components.clone();
			result.end.assign("day", endDate);
			return result;
		}
	}
	let ENMonthNameParser_PATTERN = RegExp(`((?:in)\\s*)?(${matchAnyPattern(MONTH_DICTIONARY)})\\s*(?:(?:,|-|of)?\\s*(${YEAR_PATTERN})?)?(?=[^\\s\\w]|\\s+[^0-9]|\\s+\$|\$)`, "i");
	class ENMonthNameParser extends AbstractParserWithWordBoundaryChecking {
		innerPattern() {
			return ENMonthNameParser_PATTERN;
		}
		innerExtract(context, match) {
			let monthName = match[2].toLowerCase();
			if (match[0].length <= 3 && !FULL_MONTH_NAME_DICTIONARY[monthName]) return null;
			let result = context.createParsingResult(match.index + (match[1] || "").length, match.index + match[0].length);
			result.start.imply("day", 1);
			result.start.addTag("parser/ENMonthNameParser");
			let month = MONTH_DICTIONARY[monthName];
			result.start.assign("month", month);
			if (match[3]) {
				let year = parseYear(match[3]);
				result.start.assign("year", year);
			} else {
				let year = findYearClosestToRef(context.refDate, 1, month);
				result.start.imply("year", year);
			}
			return result;
		}
	}
	let ENYearMonthDayParser_PATTERN = RegExp(`([0-9]{4})[-\\.\\/\\s](?:(${matchAnyPattern(MONTH_DICTIONARY)})|([0-9]{1,2}))[-\\.\\/\\s]([0-9]{1,2})(?=\\W|\$)`, "i");
	class ENYearMonthDayParser extends AbstractParserWithWordBoundaryChecking {
		strictMonthDateOrder;
		constructor(strictMonthDateOrder) {
			super();
			this.strictMonthDateOrder = strictMonthDateOrder;
		}
		innerPattern() {
			return ENYearMonthDayParser_PATTERN;
		}
		innerExtract(context, match) {
			let year = parseInt(match[1]);
			let day = parseInt(match[4]);
			let month = match[3] ? parseInt(match[3]) : MONTH_DICTIONARY[match[2].toLowerCase()];
			if (month < 1 || month > 12) {
				if (this.strictMonthDateOrder) return null;
				day >= 1 && day <= 12 && ([month, day] = [day, month]);
			}
			if (day < 1 || day > 31) return null;
			return {
				day,
				month,
				year
			};
		}
	}
	let ENYearMonthNameParser_PATTERN = RegExp(`((?:[1-9][0-9]{0,3}\\s{0,2}(?:BE|AD|BC|BCE|CE)|[1-9][0-9]{3}))(?:\\s*[-.\\/,]?\\s*|\\s+of\\s+)(${matchAnyPattern(MONTH_DICTIONARY)})(?=[^\\s\\w]|\\s+[^0-9]|\\s+\$|\$)`, "i");
	class ENYearMonthNameParser extends AbstractParserWithWordBoundaryChecking {
		innerPattern() {
			return ENYearMonthNameParser_PATTERN;
		}
		innerExtract(context, match) {
			let year = parseYear(match[1]);
			let monthName = match[2].toLowerCase();
			let month = MONTH_DICTIONARY[monthName];
			let result = context.createParsingResult(match.index, match[0]);
			result.start.imply("day", 1);
			result.start.assign("month", month);
			result.start.assign("year", year);
			result.start.addTag("parser/ENYearMonthNameParser");
			return result;
		}
	}
	let ENSlashMonthFormatParser_PATTERN = RegExp("([0-9]|0[1-9]|1[012])/([0-9]{4})", "i");
	class ENSlashMonthFormatParser extends AbstractParserWithWordBoundaryChecking {
		innerPattern() {
			return ENSlashMonthFormatParser_PATTERN;
		}
		innerExtract(context, match) {
			if (/\d\/?$/.test(context.text.substring(0, match.index))) return null;
			let year = parseInt(match[2]);
			let month = parseInt(match[1]);
			return context.createParsingComponents().imply("day", 1).assign("month", month).assign("year", year);
		}
	}
	function primaryTimePattern(leftBoundary, primaryPrefix, primarySuffix, flags) {
		return RegExp(`${leftBoundary}${primaryPrefix}(\\d{1,4})(?:(?:\\.|:|\uff1a)(\\d{1,2})(?:(?::|\uff1a)(\\d{2})(?:\\.(\\d{1,6}))?)?)?(?:\\s*(a\\.m\\.|p\\.m\\.|am?|pm?))?${primarySuffix}`, flags);
	}
	function followingTimePatten(followingPhase, followingSuffix) {
		return RegExp(`^(${followingPhase})(\\d{1,4})(?:(?:\\.|\\:|\\\uff1a)(\\d{1,2})(?:(?:\\.|\\:|\\\uff1a)(\\d{1,2})(?:\\.(\\d{1,6}))?)?)?(?:\\s*(a\\.m\\.|p\\.m\\.|am?|pm?))?${followingSuffix}`, "i");
	}
	class AbstractTimeExpressionParser {
		strictMode;
		constructor(strictMode = !1) {
			this.strictMode = strictMode;
		}
		patternFlags() {
			return "i";
		}
		primaryPatternLeftBoundary() {
			return "(^|\\s|T|\\b)";
		}
		primarySuffix() {
			return "(?!/)(?=\\W|$)";
		}
		followingSuffix() {
			return "(?!/)(?=\\W|$)";
		}
		pattern(context) {
			return this.getPrimaryTimePatternThroughCache();
		}
		extract(context, match) {
			let startComponents = this.extractPrimaryTimeComponents(context, match);
			if (!startComponents) {
				if (match[0].match(/^\d{4}/)) {
					match.index += 4;
					return null;
				}
				match.index += match[0].length;
				return null;
			}
			let index = match.index + match[1].length;
			let text = match[0].substring(match[1].length);
			let result = context.createParsingResult(index, text, startComponents);
			match.index += match[0].length;
			let remainingText = context.text.substring(match.index);
			let followingMatch = this.getFollowingTimePatternThroughCache().exec(remainingText);
			if (text.match(/^\d{3,4}/) && followingMatch) {
				if (followingMatch[0].match(/^\s*([+-])\s*\d{2,4}$/)) return null;
				if (followingMatch[0].match(/^\s*([+-])\s*\d{2}\W\d{2}/)) return null;
			}
			if (!followingMatch || followingMatch[0].match(/^\s*([+-])\s*\d{3,4}$/)) return this.checkAndReturnWithoutFollowingPattern(result);
			result.end = this.extractFollowingTimeComponents(context, followingMatch, result);
			result.end && (result.text += followingMatch[0]);
			return this.checkAndReturnWithFollowingPattern(result);
		}
		extractPrimaryTimeComponents(context, match, strict = !1) {
			let components = context.createParsingComponents();
			let minute = 0;
			let meridiem = null;
			let hour = parseInt(match[2]);
			if (hour > 100) {
				if (match[2].length == 4 && match[3] == null && !match[6]) return null;
				if (this.strictMode || match[3] != null) return null;
				minute = hour % 100;
				hour = Math.floor(hour / 100);
			}
			if (hour > 24) return null;
			if (match[3] != null) {
				if (match[3].length == 1 && !match[6]) return null;
				minute = parseInt(match[3]);
			}
			if (minute >= 60) return null;
			hour > 12 && (meridiem = types_Meridiem.PM);
			if (match[6] != null) {
				if (hour > 12) return null;
				let ampm = match[6][0].toLowerCase();
				if (ampm == "a") {
					meridiem = types_Meridiem.AM;
					hour == 12 && (hour = 0);
				}
				if (ampm == "p") {
					meridiem = types_Meridiem.PM;
					hour != 12 && (hour += 12);
				}
			}
			components.assign("hour", hour);
			components.assign("minute", minute);
			meridiem === null ? hour < 12 ? components.imply("meridiem", types_Meridiem.AM) : components.imply("meridiem", types_Meridiem.PM) : components.assign("meridiem", meridiem);
			if (match[5] != null) {
				let millisecond = parseInt(match[5].substring(0, 3));
				if (millisecond >= 1e3) return null;
				components.assign("millisecond", millisecond);
			}
			if (match[4] != null) {
				let second = parseInt(match[4]);
				if (second >= 60) return null;
				components.assign("second", second);
			}
			return components;
		}
		extractFollowingTimeComponents(context, match, result) {
			let components = context.createParsingComponents();
			if (match[5] != null) {
				let millisecond = parseInt(match[5].substring(0, 3));
				if (millisecond >= 1e3) return null;
				components.assign("millisecond", millisecond);
			}
			if (match[4] != null) {
				let second = parseInt(match[4]);
				if (second >= 60) return null;
				components.assign("second", second);
			}
			let hour = parseInt(match[2]);
			let minute = 0;
			let meridiem = -1;
			if (match[3] != null) minute = parseInt(match[3]);
			else if (hour > 100) {
				minute = hour % 100;
				hour = Math.floor(hour / 100);
			}
			if (minute >= 60 || hour > 24) return null;
			hour >= 12 && (meridiem = types_Meridiem.PM);
			if (match[6] != null) {
				if (hour > 12) return null;
				let ampm = match[6][0].toLowerCase();
				if (ampm == "a") {
					meridiem = types_Meridiem.AM;
					if (hour == 12) {
						hour = 0;
						components.isCertain("day") || components.addDurationAsImplied({ day: 1 });
					}
				}
				if (ampm == "p") {
					meridiem = types_Meridiem.PM;
					hour != 12 && (hour += 12);
				}
				if (!result.start.isCertain("meridiem")) {
					if (meridiem == types_Meridiem.AM) {
						result.start.imply("meridiem", types_Meridiem.AM);
						result.start.get("hour") == 12 && result.start.assign("hour", 0);
					} else {
						result.start.imply("meridiem", types_Meridiem.PM);
						result.start.get("hour") != 12 && result.start.assign("hour", result.start.get("hour") + 12);
					}
				}
			}
			components.assign("hour", hour);
			components.assign("minute", minute);
			if (meridiem >= 0) components.assign("meridiem", meridiem);
			else if (result.start.isCertain("meridiem") && result.start.get("hour") > 12) {
				if (result.start.get("hour") - 12 > hour) components.imply("meridiem", types_Meridiem.AM);
				else if (hour <= 12) {
					components.assign("hour", hour + 12);
					components.assign("meridiem", types_Meridiem.PM);
				}
			} else hour > 12 ? components.imply("meridiem", types_Meridiem.PM) : hour <= 12 && components.imply("meridiem", types_Meridiem.AM);
			components.date().getTime() < result.start.date().getTime() && components.addDurationAsImplied({ day: 1 });
			return components;
		}
		checkAndReturnWithoutFollowingPattern(result) {
			if (result.text.match(/^\d$/)) return null;
			if (result.text.match(/^\d\d\d+$/)) return null;
			if (result.text.match(/\d[apAP]$/)) return null;
			let endingWithNumbers = result.text.match(/[^\d:.](\d[\d.]+)$/);
			if (endingWithNumbers) {
				let endingNumbers = endingWithNumbers[1];
				if (this.strictMode) return null;
				if (endingNumbers.includes(".") && !endingNumbers.match(/\d(\.\d{2})+$/)) return null;
				if (parseInt(endingNumbers) > 24) return null;
			}
			return result;
		}
		checkAndReturnWithFollowingPattern(result) {
			if (result.text.match(/^\d+-\d+$/)) return null;
			let endingWithNumbers = result.text.match(/[^\d:.](\d[\d.]+)\s*-\s*(\d[\d.]+)$/);
			if (endingWithNumbers) {
				if (this.strictMode) return null;
				let startingNumbers = endingWithNumbers[1];
				let endingNumbers = endingWithNumbers[2];
				if (endingNumbers.includes(".") && !endingNumbers.match(/\d(\.\d{2})+$/)) return null;
				if (parseInt(endingNumbers) > 24 || parseInt(startingNumbers) > 24) return null;
			}
			return result;
		}
		cachedPrimaryPrefix = null;
		cachedPrimarySuffix = null;
		cachedPrimaryTimePattern = null;
		getPrimaryTimePatternThroughCache() {
			let primaryPrefix = this.primaryPrefix();
			let primarySuffix = this.primarySuffix();
			if (this.cachedPrimaryPrefix === primaryPrefix && this.cachedPrimarySuffix === primarySuffix) return this.cachedPrimaryTimePattern;
			this.cachedPrimaryTimePattern = primaryTimePattern(this.primaryPatternLeftBoundary(), primaryPrefix, primarySuffix, this.patternFlags());
			this.cachedPrimaryPrefix = primaryPrefix;
			this.cachedPrimarySuffix = primarySuffix;
			return this.cachedPrimaryTimePattern;
		}
		cachedFollowingPhase = null;
		cachedFollowingSuffix = null;
		cachedFollowingTimePatten = null;
		getFollowingTimePatternThroughCache() {
			let followingPhase = this.followingPhase();
			let followingSuffix = this.followingSuffix();
			if (this.cachedFollowingPhase === followingPhase && this.cachedFollowingSuffix === followingSuffix) return this.cachedFollowingTimePatten;
			this.cachedFollowingTimePatten = followingTimePatten(followingPhase, followingSuffix);
			this.cachedFollowingPhase = followingPhase;
			this.cachedFollowingSuffix = followingSuffix;
			return this.cachedFollowingTimePatten;
		}
	}
	class ENTimeExpressionParser extends AbstractTimeExpressionParser {
		constructor(strictMode) {
			super(strictMode);
		}
		followingPhase() {
			return "\\s*(?:\\-|\\\u2013|\\~|\\\u301c|to|until|through|till|\\?)\\s*";
		}
		primaryPrefix() {
			return "(?:(?:at|from)\\s*)??";
		}
		primarySuffix() {
			return "(?:\\s*(?:o\\W*clock|at\\s*night|in\\s*the\\s*(?:morning|afternoon)))?(?!/)(?=\\W|$)";
		}
		extractPrimaryTimeComponents(context, match) {
			let components = super.extractPrimaryTimeComponents(context, match);
			if (!components) return components;
			if (match[0].endsWith("night")) {
				let hour = components.get("hour");
				if (hour >= 6 && hour < 12) {
					components.assign("hour", components.get("hour") + 12);
					components.assign("meridiem", types_Meridiem.PM);
				} else hour < 6 && components.assign("meridiem", types_Meridiem.AM);
			}
			if (match[0].endsWith("afternoon")) {
				components.assign("meridiem", types_Meridiem.PM);
				let hour = components.get("hour");
				hour >= 0 && hour <= 6 && components.assign("hour", components.get("hour") + 12);
			}
			if (match[0].endsWith("morning")) {
				components.assign("meridiem", types_Meridiem.AM);
				components.get("hour") < 12 && components.assign("hour", components.get("hour"));
			}
			return components.addTag("parser/ENTimeExpressionParser");
		}
		extractFollowingTimeComponents(context, match, result) {
			let followingComponents = super.extractFollowingTimeComponents(context, match, result);
			followingComponents && followingComponents.addTag("parser/ENTimeExpressionParser");
			return followingComponents;
		}
	}
	let ENTimeUnitAgoFormatParser_PATTERN = RegExp(`(${TIME_UNITS_PATTERN})\\s{0,5}(?:ago|before|earlier)(?=\\W|$)`, "i");
	let STRICT_PATTERN = RegExp(`(${TIME_UNITS_NO_ABBR_PATTERN})\\s{0,5}(?:ago|before|earlier)(?=\\W|$)`, "i");
	class ENTimeUnitAgoFormatParser extends AbstractParserWithWordBoundaryChecking {
		strictMode;
		constructor(strictMode) {
			super();
			this.strictMode = strictMode;
		}
		innerPattern() {
			return this.strictMode ? STRICT_PATTERN : ENTimeUnitAgoFormatParser_PATTERN;
		}
		innerExtract(context, match) {
			let duration = parseDuration(match[1]);
			if (!duration) return null;
			return results_ParsingComponents.createRelativeFromReference(context.reference, reverseDuration(duration));
		}
	}
	let ENTimeUnitLaterFormatParser_PATTERN = RegExp(`(${TIME_UNITS_PATTERN})\\s{0,5}(?:later|after|from now|henceforth|forward|out)(?=(?:\\W|\$))`, "i");
	let ENTimeUnitLaterFormatParser_STRICT_PATTERN = RegExp(`(${TIME_UNITS_NO_ABBR_PATTERN})\\s{0,5}(later|after|from now)(?=\\W|$)`, "i");
	class ENTimeUnitLaterFormatParser extends AbstractParserWithWordBoundaryChecking {
		strictMode;
		constructor(strictMode) {
			super();
			this.strictMode = strictMode;
		}
		innerPattern() {
			return this.strictMode ? ENTimeUnitLaterFormatParser_STRICT_PATTERN : ENTimeUnitLaterFormatParser_PATTERN;
		}
		innerExtract(context, match) {
			let timeUnits = parseDuration(match[1]);
			if (!timeUnits) return null;
			return results_ParsingComponents.createRelativeFromReference(context.reference, timeUnits);
		}
	}
	class Filter {
		refine(context, results) {
			return results.filter((r) => this.isValid(context, r));
		}
	}
	class MergingRefiner {
		refine(context, results) {
			if (results.length < 2) return results;
			let mergedResults = [];
			let curResult = results[0];
			let nextResult = null;
			for (let i = 1; i < results.length; i++) {
				nextResult = results[i];
				let textBetween = context.text.substring(curResult.index + curResult.text.length, nextResult.index);
				if (this.shouldMergeResults(textBetween, curResult, nextResult, context)) {
					let left = curResult;
					let right = nextResult;
					let mergedResult = this.mergeResults(textBetween, left, right, context);
					context.debug(() => {
						console.log(`${this.constructor.name} merged ${left} and ${right} into ${mergedResult}`);
					});
					curResult = mergedResult;
				} else {
					mergedResults.push(curResult);
					curResult = nextResult;
				}
			}
			curResult != null && mergedResults.push(curResult);
			return mergedResults;
		}
	}
	class AbstractMergeDateRangeRefiner extends MergingRefiner {
		shouldMergeResults(textBetween, currentResult, nextResult) {
			return !currentResult.end && !nextResult.end && textBetween.match(this.patternBetween()) != null;
		}
		mergeResults(textBetween, fromResult, toResult) {
			if (!fromResult.start.isOnlyWeekdayComponent() && !toResult.start.isOnlyWeekdayComponent()) {
				toResult.start.getCertainComponents().forEach((key) => {
					fromResult.start.isCertain(key) || fromResult.start.imply(key, toResult.start.get(key));
				});
				fromResult.start.getCertainComponents().forEach((key) => {
					toResult.start.isCertain(key) || toResult.start.imply(key, fromResult.start.get(key));
				});
			}
			if (fromResult.start.date() > toResult.start.date()) {
				let fromDate = fromResult.start.date();
				let toDate = toResult.start.date();
				if (toResult.start.isOnlyWeekdayComponent() && addDuration(toDate, { day: 7 }) > fromDate) {
					toDate = addDuration(toDate, { day: 7 });
					toResult.start.imply("day", toDate.getDate());
					toResult.start.imply("month", toDate.getMonth() + 1);
					toResult.start.imply("year", toDate.getFullYear());
				} else if (fromResult.start.isOnlyWeekdayComponent() && addDuration(fromDate, { day: -7 }) < toDate) {
					fromDate = addDuration(fromDate, { day: -7 });
					fromResult.start.imply("day", fromDate.getDate());
					fromResult.start.imply("month", fromDate.getMonth() + 1);
					fromResult.start.imply("year", fromDate.getFullYear());
				} else if (toResult.start.isDateWithUnknownYear() && addDuration(toDate, { year: 1 }) > fromDate) {
					toDate = addDuration(toDate, { year: 1 });
					toResult.start.imply("year", toDate.getFullYear());
				} else if (fromResult.start.isDateWithUnknownYear() && addDuration(fromDate, { year: -1 }) < toDate) {
					fromDate = addDuration(fromDate, { year: -1 });
					fromResult.start.imply("year", fromDate.getFullYear());
				} else [toResult, fromResult] = [fromResult, toResult];
			}
			let result = fromResult.clone();
			result.start = fromResult.start;
			result.end = toResult.start;
			result.index = Math.min(fromResult.index, toResult.index);
			result.text = fromResult.index < toResult.index ? fromResult.text + textBetween + toResult.text : toResult.text + textBetween + fromResult.text;
			return result;
		}
	}
	class ENMergeDateRangeRefiner extends AbstractMergeDateRangeRefiner {
		patternBetween() {
			return /^\s*(to|-|\u2013|until|through|till)\s*$/i;
		}
	}
	function mergeDateTimeResult(dateResult, timeResult) {
		let result = dateResult.clone();
		let beginDate = dateResult.start;
		let beginTime = timeResult.start;
		result.start = mergeDateTimeComponent(beginDate, beginTime);
		if (dateResult.end != null || timeResult.end != null) {
			let endDateTime = mergeDateTimeComponent(dateResult.end == null ? dateResult.start : dateResult.end, timeResult.end == null ? timeResult.start : timeResult.end);
			if (dateResult.end == null && endDateTime.date().getTime() < result.start.date().getTime()) {
				let nextDay = new Date(endDateTime.date().getTime());
				nextDay.setDate(nextDay.getDate() + 1);
				endDateTime.isCertain("day") ? dates_assignSimilarDate(endDateTime, nextDay) : implySimilarDate(endDateTime, nextDay);
			}
			result.end = endDateTime;
		}
		return result;
	}
	function mergeDateTimeComponent(dateComponent, timeComponent) {
		let dateTimeComponent = dateComponent.clone();
		if (timeComponent.isCertain("hour")) {
			dateTimeComponent.assign("hour", timeComponent.get("hour"));
			dateTimeComponent.assign("minute", timeComponent.get("minute"));
			if (timeComponent.isCertain("second")) {
				dateTimeComponent.assign("second", timeComponent.get("second"));
				timeComponent.isCertain("millisecond") ? dateTimeComponent.assign("millisecond", timeComponent.get("millisecond")) : dateTimeComponent.imply("millisecond", timeComponent.get("millisecond"));
			} else {
				dateTimeComponent.imply("second", timeComponent.get("second"));
				dateTimeComponent.imply("millisecond", timeComponent.get("millisecond"));
			}
		} else {
			dateTimeComponent.imply("hour", timeComponent.get("hour"));
			dateTimeComponent.imply("minute", timeComponent.get("minute"));
			dateTimeComponent.imply("second", timeComponent.get("second"));
			dateTimeComponent.imply("millisecond", timeComponent.get("millisecond"));
		}
		timeComponent.isCertain("timezoneOffset") && dateTimeComponent.assign("timezoneOffset", timeComponent.get("timezoneOffset"));
		let dateHasMeaningfulMeridiem = dateComponent.get("meridiem") != null && (dateComponent.isCertain("meridiem") || Array.from(dateComponent.tags()).some((t) => t.startsWith("casualReference/")));
		timeComponent.isCertain("meridiem") ? dateTimeComponent.assign("meridiem", timeComponent.get("meridiem")) : timeComponent.get("meridiem") != null && !dateHasMeaningfulMeridiem && dateTimeComponent.imply("meridiem", timeComponent.get("meridiem"));
		dateTimeComponent.get("meridiem") == types_Meridiem.PM && dateTimeComponent.get("hour") < 12 && (timeComponent.isCertain("hour") ? dateTimeComponent.assign("hour", dateTimeComponent.get("hour") + 12) : dateTimeComponent.imply("hour", dateTimeComponent.get("hour") + 12));
		dateTimeComponent.addTags(dateComponent.tags());
		dateTimeComponent.addTags(timeComponent.tags());
		return dateTimeComponent;
	}
	class AbstractMergeDateTimeRefiner extends MergingRefiner {
		shouldMergeResults(textBetween, currentResult, nextResult) {
			let isDateThenTime = currentResult.start.isOnlyDate() && nextResult.start.isOnlyTime();
			let isTimeThenDate = currentResult.start.isOnlyTime() && nextResult.start.isOnlyDate();
			if (isTimeThenDate && textBetween.trim() === ":") return !1;
			return (isDateThenTime || isTimeThenDate) && textBetween.match(this.patternBetween()) != null;
		}
		mergeResults(textBetween, currentResult, nextResult) {
			let result = currentResult.start.isOnlyDate() ? mergeDateTimeResult(currentResult, nextResult) : mergeDateTimeResult(nextResult, currentResult);
			result.index = currentResult.index;
			result.text = currentResult.text + textBetween + nextResult.text;
			return result;
		}
	}
	class ENMergeDateTimeRefiner extends AbstractMergeDateTimeRefiner {
		patternBetween() {
			return RegExp("^\\s*(T|at|after|before|on|of|,|-|\\.|\u2219|:)?\\s*$");
		}
	}
	let TIMEZONE_NAME_PATTERN = RegExp("^\\s*,?\\s*\\(?([A-Z]{2,4})\\)?(?=\\W|$)", "i");
	class ExtractTimezoneAbbrRefiner {
		timezoneOverrides;
		constructor(timezoneOverrides) {
			this.timezoneOverrides = timezoneOverrides;
		}
		refine(context, results) {
			let timezoneOverrides = context.option.timezones ?? {};
			results.forEach((result) => {
				let suffix = context.text.substring(result.index + result.text.length);
				let match = TIMEZONE_NAME_PATTERN.exec(suffix);
				if (!match) return;
				let timezoneAbbr = match[1].toUpperCase();
				let extractedTimezoneOffset = toTimezoneOffset(timezoneAbbr, result.start.date() ?? result.refDate ?? new Date(), {
					...this.timezoneOverrides,
					...timezoneOverrides
				});
				if (extractedTimezoneOffset == null) return;
				context.debug(() => {
					console.log(`Extracting timezone: '${timezoneAbbr}' into: ${extractedTimezoneOffset} for: ${result.start}`);
				});
				let currentTimezoneOffset = result.start.get("timezoneOffset");
				if (currentTimezoneOffset !== null && extractedTimezoneOffset != currentTimezoneOffset) {
					if (result.start.isCertain("timezoneOffset")) return;
					if (timezoneAbbr != match[1]) return;
				}
				if (result.start.isOnlyDate() && timezoneAbbr != match[1]) return;
				result.text += match[0];
				result.start.isCertain("timezoneOffset") || result.start.assign("timezoneOffset", extractedTimezoneOffset);
				result.end != null && !result.end.isCertain("timezoneOffset") && result.end.assign("timezoneOffset", extractedTimezoneOffset);
			});
			return results;
		}
	}
	let TIMEZONE_OFFSET_PATTERN = RegExp("^\\s*(?:\\(?(?:GMT|UTC)\\s?)?([+-])(\\d{1,2})(?::?(\\d{2}))?\\)?", "i");
	class ExtractTimezoneOffsetRefiner {
		refine(context, results) {
			results.forEach(function(result) {
				if (result.start.isCertain("timezoneOffset")) return;
				let suffix = context.text.substring(result.index + result.text.length);
				let match = TIMEZONE_OFFSET_PATTERN.exec(suffix);
				if (!match) return;
				context.debug(() => {
					console.log(`Extracting timezone: '${match[0]}' into : ${result}`);
				});
				let hourOffset = parseInt(match[2]);
				let minuteOffset = parseInt(match[3] || "0");
				let timezoneOffset = hourOffset * 60 + minuteOffset;
				if (timezoneOffset > 840) return;
				match[1] === "-" && (timezoneOffset = -timezoneOffset);
				result.end != null && result.end.assign("timezoneOffset", timezoneOffset);
				result.start.assign("timezoneOffset", timezoneOffset);
				result.text += match[0];
			});
			return results;
		}
	}
	class OverlapRemovalRefiner {
		refine(context, results) {
			if (results.length < 2) return results;
			let filteredResults = [];
			let prevResult = results[0];
			for (let i = 1; i < results.length; i++) {
				let result = results[i];
				if (result.index >= prevResult.index + prevResult.text.length) {
					filteredResults.push(prevResult);
					prevResult = result;
					continue;
				}
				let kept = null;
				let removed = null;
				if (result.text.length > prevResult.text.length) {
					kept = result;
					removed = prevResult;
				} else {
					kept = prevResult;
					removed = result;
				}
				context.debug(() => {
					console.log(`${this.constructor.name} remove ${removed} by ${kept}`);
				});
				prevResult = kept;
			}
			prevResult != null && filteredResults.push(prevResult);
			return filteredResults;
		}
	}
	function createParsingComponentsAtWeekday(reference, weekday, modifier) {
		let daysToWeekday = getDaysToWeekday(reference.getDateWithAdjustedTimezone(), weekday, modifier);
		let components = new results_ParsingComponents(reference);
		components = components.addDurationAsImplied({ day: daysToWeekday });
		components.assign("weekday", weekday);
		return components;
	}
	function getDaysToWeekday(refDate, weekday, modifier) {
		let refWeekday = refDate.getDay();
		switch (modifier) {
			case "this": return getDaysForwardToWeekday(refDate, weekday);
			case "last": return getBackwardDaysToWeekday(refDate, weekday);
			case "next":
				if (refWeekday == Weekday.SUNDAY) return weekday == Weekday.SUNDAY ? 7 : weekday;
				if (refWeekday == Weekday.SATURDAY) {
					if (weekday == Weekday.SATURDAY) return 7;
					if (weekday == Weekday.SUNDAY) return 8;
					return 1 + weekday;
				}
				if (weekday < refWeekday && weekday != Weekday.SUNDAY) return getDaysForwardToWeekday(refDate, weekday);
				else return getDaysForwardToWeekday(refDate, weekday) + 7;
		}
		return getDaysToWeekdayClosest(refDate, weekday);
	}
	function getDaysToWeekdayClosest(refDate, weekday) {
		let backward = getBackwardDaysToWeekday(refDate, weekday);
		let forward = getDaysForwardToWeekday(refDate, weekday);
		return forward < -backward ? forward : backward;
	}
	function getDaysForwardToWeekday(refDate, weekday) {
		let forwardCount = weekday - refDate.getDay();
		forwardCount < 0 && (forwardCount += 7);
		return forwardCount;
	}
	function getBackwardDaysToWeekday(refDate, weekday) {
		let backwardCount = weekday - refDate.getDay();
		backwardCount >= 0 && (backwardCount -= 7);
		return backwardCount;
	}
	class ForwardDateRefiner {
		refine(context, results) {
			if (!context.option.forwardDate) return results;
			results.forEach((result) => {
				let refDate = context.reference.getDateWithAdjustedTimezone();
				if (result.start.isOnlyTime() && context.reference.instant > result.start.date()) {
					let refDate = context.reference.getDateWithAdjustedTimezone();
					let refFollowingDay = new Date(refDate);
					refFollowingDay.setDate(refFollowingDay.getDate() + 1);
					implySimilarDate(result.start, refFollowingDay);
					context.debug(() => {
						console.log(`${this.constructor.name} adjusted ${result} time from the ref date (${refDate}) to the following day (${refFollowingDay})`);
					});
					if (result.end && result.end.isOnlyTime()) {
						implySimilarDate(result.end, refFollowingDay);
						if (result.start.date() > result.end.date()) {
							refFollowingDay.setDate(refFollowingDay.getDate() + 1);
							implySimilarDate(result.end, refFollowingDay);
						}
					}
				}
				if (result.start.isOnlyWeekdayComponent() && refDate > result.start.date()) {
					let forwardedWeekday = addDuration(refDate, { day: getDaysForwardToWeekday(refDate, result.start.get("weekday")) || 7 });
					implySimilarDate(result.start, forwardedWeekday);
					context.debug(() => {
						console.log(`${this.constructor.name} adjusted ${result} weekday (${result.start})`);
					});
					if (result.end && result.start.date() > result.end.date()) {
						let forwardedWeekday = addDuration(refDate, { day: getDaysForwardToWeekday(refDate, result.start.get("weekday")) || 7 });
						implySimilarDate(result.end, forwardedWeekday);
						context.debug(() => {
							console.log(`${this.constructor.name} adjusted ${result} weekday (${result.end})`);
						});
					}
				}
				if (result.start.isDateWithUnknownYear() && refDate > result.start.date()) for (let i = 0; i < 3 && refDate > result.start.date(); i++) {
					result.start.imply("year", result.start.get("year") + 1);
					context.debug(() => {
						console.log(`${this.constructor.name} adjusted ${result} year (${result.start})`);
					});
					if (result.end && !result.end.isCertain("year")) {
						result.end.imply("year", result.end.get("year") + 1);
						context.debug(() => {
							console.log(`${this.constructor.name} adjusted ${result} month (${result.start})`);
						});
					}
				}
			});
			return results;
		}
	}
	class UnlikelyFormatFilter extends Filter {
		strictMode;
		constructor(strictMode) {
			super();
			this.strictMode = strictMode;
		}
		isValid(context, result) {
			if (result.text.replace(" ", "").match(/^\d*(\.\d*)?$/)) {
				context.debug(() => {
					console.log(`Removing unlikely result '${result.text}'`);
				});
				return !1;
			}
			if (!result.start.isValidDate()) {
				context.debug(() => {
					console.log(`Removing invalid result: ${result} (${result.start})`);
				});
				return !1;
			}
			if (result.end && !result.end.isValidDate()) {
				context.debug(() => {
					console.log(`Removing invalid result: ${result} (${result.end})`);
				});
				return !1;
			}
			if (this.strictMode) return this.isStrictModeValid(context, result);
			return !0;
		}
		isStrictModeValid(context, result) {
			if (result.start.isOnlyWeekdayComponent()) {
				context.debug(() => {
					console.log(`(Strict) Removing weekday only component: ${result} (${result.end})`);
				});
				return !1;
			}
			return !0;
		}
	}
	let ISOFormatParser_PATTERN = RegExp("([0-9]{4})\\-([0-9]{1,2})\\-([0-9]{1,2})(?:T([0-9]{1,2}):([0-9]{1,2})(?::([0-9]{1,2})(?:\\.(\\d{1,4}))?)?(Z|([+-]\\d{2}):?(\\d{2})?)?)?(?=\\W|$)", "i");
	class ISOFormatParser extends AbstractParserWithWordBoundaryChecking {
		innerPattern() {
			return ISOFormatParser_PATTERN;
		}
		innerExtract(context, match) {
			let components = context.createParsingComponents({
				year: parseInt(match[1]),
				month: parseInt(match[2]),
				day: parseInt(match[3])
			});
			if (match[4] != null) {
				components.assign("hour", parseInt(match[4]));
				components.assign("minute", parseInt(match[5]));
				match[6] != null && components.assign("second", parseInt(match[6]));
				match[7] != null && components.assign("millisecond", parseInt(match[7]));
				if (match[8] != null) {
					let offset = 0;
					if (match[9]) {
						let hourOffset = parseInt(match[9]);
						let minuteOffset = 0;
						match[10] != null && (minuteOffset = parseInt(match[10]));
						offset = hourOffset * 60;
						offset < 0 ? offset -= minuteOffset : offset += minuteOffset;
					}
					components.assign("timezoneOffset", offset);
				}
			}
			return components.addTag("parser/ISOFormatParser");
		}
	}
	class MergeWeekdayComponentRefiner extends MergingRefiner {
		mergeResults(textBetween, currentResult, nextResult) {
			let newResult = nextResult.clone();
			newResult.index = currentResult.index;
			newResult.text = currentResult.text + textBetween + newResult.text;
			newResult.start.assign("weekday", currentResult.start.get("weekday"));
			newResult.end && newResult.end.assign("weekday", currentResult.start.get("weekday"));
			return newResult;
		}
		shouldMergeResults(textBetween, currentResult, nextResult) {
			return currentResult.start.isOnlyWeekdayComponent() && !currentResult.start.isCertain("hour") && nextResult.start.isCertain("day") && !nextResult.start.tags().has("result/relativeDate") && textBetween.match(/^,?\s*$/) != null;
		}
	}
	function includeCommonConfiguration(configuration, strictMode = !1) {
		configuration.parsers.unshift(new ISOFormatParser());
		configuration.refiners.unshift(new MergeWeekdayComponentRefiner());
		configuration.refiners.unshift(new ExtractTimezoneOffsetRefiner());
		configuration.refiners.unshift(new OverlapRemovalRefiner());
		configuration.refiners.push(new ExtractTimezoneAbbrRefiner());
		configuration.refiners.push(new OverlapRemovalRefiner());
		configuration.refiners.push(new ForwardDateRefiner());
		configuration.refiners.push(new UnlikelyFormatFilter(strictMode));
		return configuration;
	}
	function now(reference) {
		let targetDate = reference.getDateWithAdjustedTimezone();
		let component = new results_ParsingComponents(reference, {});
		dates_assignSimilarDate(component, targetDate);
		assignSimilarTime(component, targetDate);
		component.assign("timezoneOffset", reference.getTimezoneOffset());
		component.addTag("casualReference/now");
		return component;
	}
	function today(reference) {
		let targetDate = reference.getDateWithAdjustedTimezone();
		let component = new results_ParsingComponents(reference, {});
		dates_assignSimilarDate(component, targetDate);
		implySimilarTime(component, targetDate);
		component.delete("meridiem");
		component.addTag("casualReference/today");
		return component;
	}
	function yesterday(reference) {
		return theDayBefore(reference, 1).addTag("casualReference/yesterday");
	}
	function tomorrow(reference) {
		return theDayAfter(reference, 1).addTag("casualReference/tomorrow");
	}
	function theDayBefore(reference, numDay) {
		return theDayAfter(reference, -numDay);
	}
	function theDayAfter(reference, nDays) {
		let targetDate = reference.getDateWithAdjustedTimezone();
		let component = new results_ParsingComponents(reference, {});
		let newDate = new Date(targetDate.getTime());
		newDate.setDate(newDate.getDate() + nDays);
		dates_assignSimilarDate(component, newDate);
		implySimilarTime(component, newDate);
		component.delete("meridiem");
		return component;
	}
	function tonight(reference, implyHour = 22) {
		let targetDate = reference.getDateWithAdjustedTimezone();
		let component = new results_ParsingComponents(reference, {});
		dates_assignSimilarDate(component, targetDate);
		component.imply("hour", implyHour);
		component.imply("meridiem", types_Meridiem.PM);
		component.addTag("casualReference/tonight");
		return component;
	}
	function evening(reference, implyHour = 20) {
		let component = new results_ParsingComponents(reference, {});
		component.imply("meridiem", types_Meridiem.PM);
		component.imply("hour", implyHour);
		component.addTag("casualReference/evening");
		return component;
	}
	function midnight(reference) {
		let component = new results_ParsingComponents(reference, {});
		reference.getDateWithAdjustedTimezone().getHours() > 2 && component.addDurationAsImplied({ day: 1 });
		component.assign("hour", 0);
		component.imply("minute", 0);
		component.imply("second", 0);
		component.imply("millisecond", 0);
		component.addTag("casualReference/midnight");
		return component;
	}
	function morning(reference, implyHour = 6) {
		let component = new results_ParsingComponents(reference, {});
		component.imply("meridiem", types_Meridiem.AM);
		component.imply("hour", implyHour);
		component.imply("minute", 0);
		component.imply("second", 0);
		component.imply("millisecond", 0);
		component.addTag("casualReference/morning");
		return component;
	}
	function afternoon(reference, implyHour = 15) {
		let component = new results_ParsingComponents(reference, {});
		component.imply("meridiem", types_Meridiem.PM);
		component.imply("hour", implyHour);
		component.imply("minute", 0);
		component.imply("second", 0);
		component.imply("millisecond", 0);
		component.addTag("casualReference/afternoon");
		return component;
	}
	function noon(reference) {
		let component = new results_ParsingComponents(reference, {});
		component.imply("meridiem", types_Meridiem.AM);
		component.assign("hour", 12);
		component.imply("minute", 0);
		component.imply("second", 0);
		component.imply("millisecond", 0);
		component.addTag("casualReference/noon");
		return component;
	}
	let ENCasualDateParser_PATTERN = /(now|today|tonight|tomorrow|overmorrow|tmr|tmrw|yesterday|last\s*night)(?=\W|$)/i;
	class ENCasualDateParser extends AbstractParserWithWordBoundaryChecking {
		innerPattern(context) {
			return ENCasualDateParser_PATTERN;
		}
		innerExtract(context, match) {
			let targetDate = context.refDate;
			let lowerText = match[0].toLowerCase();
			let component = context.createParsingComponents();
			switch (lowerText) {
				case "now":
					component = now(context.reference);
					break;
				case "today":
					component = today(context.reference);
					break;
				case "yesterday":
					component = yesterday(context.reference);
					break;
				case "tomorrow":
				case "tmr":
				case "tmrw":
					component = tomorrow(context.reference);
					break;
				case "tonight":
					component = tonight(context.reference);
					break;
				case "overmorrow":
					component = theDayAfter(context.reference, 2);
					break;
				default: if (lowerText.match(/last\s*night/)) {
					if (targetDate.getHours() > 6) {
						let previousDay = new Date(targetDate.getTime());
						previousDay.setDate(previousDay.getDate() - 1);
						targetDate = previousDay;
					}
					dates_assignSimilarDate(component, targetDate);
					component.imply("hour", 0);
				}
			}
			component.addTag("parser/ENCasualDateParser");
			return component;
		}
	}
	let ENCasualTimeParser_PATTERN = /(?:this)?\s{0,3}(morning|afternoon|evening|night|midnight|midday|noon)(?=\W|$)/i;
	class ENCasualTimeParser extends AbstractParserWithWordBoundaryChecking {
		innerPattern() {
			return ENCasualTimeParser_PATTERN;
		}
		innerExtract(context, match) {
			let component = null;
			switch (match[1].toLowerCase()) {
				case "afternoon":
					component = afternoon(context.reference);
					break;
				case "evening":
				case "night":
					component = evening(context.reference);
					break;
				case "midnight":
					component = midnight(context.reference);
					break;
				case "morning":
					component = morning(context.reference);
					break;
				case "noon":
				case "midday": component = noon(context.reference);
			}
			component && component.addTag("parser/ENCasualTimeParser");
			return component;
		}
	}
	let ENWeekdayParser_PATTERN = RegExp(`(?:(?:\\,|\\(|\\\uff08)\\s*)?(?:on\\s*?)?(?:(this|last|past|next)\\s*)?(${matchAnyPattern(WEEKDAY_DICTIONARY)}|weekend|weekday)(?:\\s*(?:\\,|\\)|\\\uff09))?(?:\\s*(?:of\\s*)?(this|last|past|next)\\s*week)?(?=\\W|\$)`, "i");
	class ENWeekdayParser extends AbstractParserWithWordBoundaryChecking {
		innerPattern() {
			return ENWeekdayParser_PATTERN;
		}
		innerExtract(context, match) {
			let prefix = match[1];
			let postfix = match[3];
			let modifierWord = prefix || postfix;
			modifierWord ||= "";
			modifierWord = modifierWord.toLowerCase();
			let modifier = null;
			modifierWord == "last" || modifierWord == "past" ? modifier = "last" : modifierWord == "next" ? modifier = "next" : modifierWord == "this" && (modifier = "this");
			let weekday_word = match[2].toLowerCase();
			let weekday;
			if (WEEKDAY_DICTIONARY[weekday_word] !== void 0) weekday = WEEKDAY_DICTIONARY[weekday_word];
			else if (weekday_word == "weekend") weekday = modifier == "last" ? Weekday.SUNDAY : Weekday.SATURDAY;
			else if (weekday_word == "weekday") {
				let refWeekday = context.reference.getDateWithAdjustedTimezone().getDay();
				if (refWeekday == Weekday.SUNDAY || refWeekday == Weekday.SATURDAY) weekday = modifier == "last" ? Weekday.FRIDAY : Weekday.MONDAY;
				else {
					weekday = refWeekday - 1;
					weekday = modifier == "last" ? weekday - 1 : weekday + 1;
					weekday = weekday % 5 + 1;
				}
			} else return null;
			return createParsingComponentsAtWeekday(context.reference, weekday, modifier);
		}
	}
	let ENRelativeDateFormatParser_PATTERN = RegExp(`(this|last|past|next|after\\s*this)\\s*(${matchAnyPattern(TIME_UNIT_DICTIONARY)})(?=\\s*)(?=\\W|\$)`, "i");
	class ENRelativeDateFormatParser extends AbstractParserWithWordBoundaryChecking {
		innerPattern() {
			return ENRelativeDateFormatParser_PATTERN;
		}
		innerExtract(context, match) {
			let modifier = match[1].toLowerCase();
			let unitWord = match[2].toLowerCase();
			let timeunit = TIME_UNIT_DICTIONARY[unitWord];
			if (modifier == "next" || modifier.startsWith("after")) {
				let timeUnits = {};
				timeUnits[timeunit] = 1;
				return results_ParsingComponents.createRelativeFromReference(context.reference, timeUnits);
			}
			if (modifier == "last" || modifier == "past") {
				let timeUnits = {};
				timeUnits[timeunit] = -1;
				return results_ParsingComponents.createRelativeFromReference(context.reference, timeUnits);
			}
			let components = context.createParsingComponents();
			let date = new Date(context.reference.instant.getTime());
			if (unitWord.match(/week/i)) {
				date.setDate(date.getDate() - date.getDay());
				components.imply("day", date.getDate());
				components.imply("month", date.getMonth() + 1);
				components.imply("year", date.getFullYear());
			} else if (unitWord.match(/month/i)) {
				date.setDate(1);
				components.imply("day", date.getDate());
				components.assign("year", date.getFullYear());
				components.assign("month", date.getMonth() + 1);
			} else if (unitWord.match(/year/i)) {
				date.setDate(1);
				date.setMonth(0);
				components.imply("day", date.getDate());
				components.imply("month", date.getMonth() + 1);
				components.assign("year", date.getFullYear());
			}
			return components;
		}
	}
	let SlashDateFormatParser_PATTERN = RegExp("([^\\d]|^)([0-3]{0,1}[0-9]{1})[\\/\\.\\-]([0-3]{0,1}[0-9]{1})(?:[\\/\\.\\-]([0-9]{4}|[0-9]{2}))?(\\W|$)", "i");
	class SlashDateFormatParser {
		groupNumberMonth;
		groupNumberDay;
		constructor(littleEndian) {
			this.groupNumberMonth = littleEndian ? 3 : 2;
			this.groupNumberDay = littleEndian ? 2 : 3;
		}
		pattern() {
			return SlashDateFormatParser_PATTERN;
		}
		extract(context, match) {
			let index = match.index + match[1].length;
			let indexEnd = match.index + match[0].length - match[5].length;
			if (index > 0 && context.text.substring(0, index).match("\\d/?$")) return;
			if (indexEnd < context.text.length && context.text.substring(indexEnd).match("^/?\\d")) return;
			let text = context.text.substring(index, indexEnd);
			if (text.match(/^\d\.\d$/) || text.match(/^\d\.\d{1,2}\.\d{1,2}\s*$/)) return;
			if (!match[4] && text.indexOf("/") < 0) return;
			let result = context.createParsingResult(index, text);
			let month = parseInt(match[this.groupNumberMonth]);
			let day = parseInt(match[this.groupNumberDay]);
			if ((month < 1 || month > 12) && month > 12) {
				if (day >= 1 && day <= 12 && month <= 31) [day, month] = [month, day];
				else return null;
			}
			if (day < 1 || day > 31) return null;
			result.start.assign("day", day);
			result.start.assign("month", month);
			if (match[4]) {
				let year = findMostLikelyADYear(parseInt(match[4]));
				result.start.assign("year", year);
			} else {
				let year = findYearClosestToRef(context.refDate, day, month);
				result.start.imply("year", year);
			}
			return result.addTag("parser/SlashDateFormatParser");
		}
	}
	let ENTimeUnitCasualRelativeFormatParser_PATTERN = RegExp(`(this|last|past|next|after|\\+|-)\\s*(${TIME_UNITS_PATTERN})(?=\\W|$)`, "i");
	let PATTERN_NO_ABBR = RegExp(`(this|last|past|next|after|\\+|-)\\s*(${TIME_UNITS_NO_ABBR_PATTERN})(?=\\W|$)`, "i");
	class ENTimeUnitCasualRelativeFormatParser extends AbstractParserWithWordBoundaryChecking {
		allowAbbreviations;
		constructor(allowAbbreviations = !0) {
			super();
			this.allowAbbreviations = allowAbbreviations;
		}
		innerPattern() {
			return this.allowAbbreviations ? ENTimeUnitCasualRelativeFormatParser_PATTERN : PATTERN_NO_ABBR;
		}
		innerExtract(context, match) {
			let prefix = match[1].toLowerCase();
			let duration = parseDuration(match[2]);
			if (!duration) return null;
			switch (prefix) {
				case "last":
				case "past":
				case "-": duration = reverseDuration(duration);
			}
			return results_ParsingComponents.createRelativeFromReference(context.reference, duration);
		}
	}
	function IsPositiveFollowingReference(result) {
		return result.text.match(/^[+-]/i) != null;
	}
	function IsNegativeFollowingReference(result) {
		return result.text.match(/^-/i) != null;
	}
	class ENMergeRelativeAfterDateRefiner extends MergingRefiner {
		shouldMergeResults(textBetween, currentResult, nextResult) {
			if (!textBetween.match(/^\s*$/i)) return !1;
			return IsPositiveFollowingReference(nextResult) || IsNegativeFollowingReference(nextResult);
		}
		mergeResults(textBetween, currentResult, nextResult, context) {
			let timeUnits = parseDuration(nextResult.text);
			IsNegativeFollowingReference(nextResult) && (timeUnits = reverseDuration(timeUnits));
			let components = results_ParsingComponents.createRelativeFromReference(ReferenceWithTimezone.fromDate(currentResult.start.date()), timeUnits);
			return new ParsingResult(currentResult.reference, currentResult.index, `${currentResult.text}${textBetween}${nextResult.text}`, components);
		}
	}
	function hasImpliedEarlierReferenceDate(result) {
		return result.text.match(/\s+(before|from)$/i) != null;
	}
	function hasImpliedLaterReferenceDate(result) {
		return result.text.match(/\s+(after|since)$/i) != null;
	}
	class ENMergeRelativeFollowByDateRefiner extends MergingRefiner {
		patternBetween() {
			return /^\s*$/i;
		}
		shouldMergeResults(textBetween, currentResult, nextResult) {
			if (!textBetween.match(this.patternBetween())) return !1;
			if (!hasImpliedEarlierReferenceDate(currentResult) && !hasImpliedLaterReferenceDate(currentResult)) return !1;
			return !!nextResult.start.get("day") && !!nextResult.start.get("month") && !!nextResult.start.get("year");
		}
		mergeResults(textBetween, currentResult, nextResult) {
			let duration = parseDuration(currentResult.text);
			hasImpliedEarlierReferenceDate(currentResult) && (duration = reverseDuration(duration));
			let components = results_ParsingComponents.createRelativeFromReference(ReferenceWithTimezone.fromDate(nextResult.start.date()), duration);
			return new ParsingResult(nextResult.reference, currentResult.index, `${currentResult.text}${textBetween}${nextResult.text}`, components);
		}
	}
	let YEAR_SUFFIX_PATTERN = RegExp(`^\\s*(${YEAR_PATTERN})`, "i");
	class ENExtractYearSuffixRefiner {
		refine(context, results) {
			results.forEach(function(result) {
				if (!result.start.isDateWithUnknownYear()) return;
				let suffix = context.text.substring(result.index + result.text.length);
				let match = YEAR_SUFFIX_PATTERN.exec(suffix);
				if (!match) return;
				if (match[0].trim().length <= 3) return;
				context.debug(() => {
					console.log(`Extracting year: '${match[0]}' into : ${result}`);
				});
				let year = parseYear(match[1]);
				result.end != null && result.end.assign("year", year);
				result.start.assign("year", year);
				result.text += match[0];
			});
			return results;
		}
	}
	class ENUnlikelyFormatFilter extends Filter {
		constructor() {
			super();
		}
		isValid(context, result) {
			let text = result.text.trim();
			if (text === context.text.trim()) return !0;
			if (text.toLowerCase() === "may" && !context.text.substring(0, result.index).trim().match(/\b(in)$/i)) {
				context.debug(() => {
					console.log(`Removing unlikely result: ${result}`);
				});
				return !1;
			}
			if (text.toLowerCase().endsWith("the second")) {
				context.text.substring(result.index + result.text.length).trim().length > 0 && context.debug(() => {
					console.log(`Removing unlikely result: ${result}`);
				});
				return !1;
			}
			return !0;
		}
	}
	let PREFIX_PATTERN = /\b(?:last\s+day|end)\s+of\s+(?:the\s+)?$/i;
	let RELATIVE_PERIOD_PATTERN = /^(this|last|past|next)\s*(week|month|year)$/i;
	let RELATIVE_YEAR_SUFFIX_PATTERN = /^\s+(this|last|past|next)\s+year(?=\W|$)/i;
	function modifierOffset(modifier) {
		return modifier === "next" ? 1 : modifier === "last" || modifier === "past" ? -1 : 0;
	}
	class ENEndOfPeriodRefiner {
		refine(context, results) {
			results.forEach((result) => {
				let prefix = context.text.substring(0, result.index).match(PREFIX_PATTERN);
				if (!prefix) return;
				let relativePeriod = result.text.match(RELATIVE_PERIOD_PATTERN);
				if (relativePeriod) {
					let modifier = relativePeriod[1].toLowerCase();
					this.moveToEndOfRelativePeriod(context, result, modifier, relativePeriod[2].toLowerCase());
				} else if (result.start.isCertain("month") && !result.start.isCertain("day")) this.moveToEndOfMonth(context, result);
				else return;
				result.start.imply("hour", 12);
				result.start.imply("minute", 0);
				result.start.imply("second", 0);
				result.start.imply("millisecond", 0);
				result.start.isCertain("timezoneOffset") || result.start.delete("timezoneOffset");
				result.index -= prefix[0].length;
				result.text = prefix[0] + result.text;
				result.addTag("refiner/ENEndOfPeriodRefiner");
			});
			return results;
		}
		moveToEndOfRelativePeriod(context, result, modifier, period) {
			let offset = modifierOffset(modifier);
			let referenceDate = context.reference.getDateWithAdjustedTimezone();
			let lastDay;
			if (period === "week") {
				lastDay = new Date(referenceDate.getTime());
				lastDay.setDate(referenceDate.getDate() + (6 - referenceDate.getDay()) + offset * 7);
			} else lastDay = period === "month" ? new Date(referenceDate.getFullYear(), referenceDate.getMonth() + offset + 1, 0) : new Date(referenceDate.getFullYear() + offset, 11, 31);
			result.start.assign("day", lastDay.getDate());
			result.start.assign("month", lastDay.getMonth() + 1);
			result.start.assign("year", lastDay.getFullYear());
			result.start.delete("weekday");
			result.start.imply("weekday", lastDay.getDay());
		}
		moveToEndOfMonth(context, result) {
			let year = result.start.get("year");
			let month = result.start.get("month");
			let suffix = context.text.substring(result.index + result.text.length).match(RELATIVE_YEAR_SUFFIX_PATTERN);
			if (suffix) {
				let modifier = suffix[1].toLowerCase();
				year = context.reference.getDateWithAdjustedTimezone().getFullYear() + modifierOffset(modifier);
				result.start.assign("year", year);
				result.text += suffix[0];
			}
			if (!result.start.isCertain("year")) {
				let lastDayInReferenceYear = new Date(year, month, 0).getDate();
				year = findYearClosestToRef(context.reference.getDateWithAdjustedTimezone(), lastDayInReferenceYear, month);
				result.start.imply("year", year);
			}
			result.start.assign("day", new Date(year, month, 0).getDate());
		}
	}
	let ENEndOfCurrentMonthParser_PATTERN = /(?:last\s+day|end)\s+of\s+(?:the\s+)?month(?=\W|$)/i;
	class ENEndOfCurrentMonthParser extends AbstractParserWithWordBoundaryChecking {
		innerPattern() {
			return ENEndOfCurrentMonthParser_PATTERN;
		}
		innerExtract(context) {
			let targetDate = context.reference.getDateWithAdjustedTimezone();
			let year = targetDate.getFullYear();
			let month = targetDate.getMonth() + 1;
			let lastDay = new Date(year, month, 0).getDate();
			let components = context.createParsingComponents();
			components.assign("day", lastDay);
			components.assign("month", month);
			components.assign("year", year);
			components.addTag("parser/ENEndOfCurrentMonthParser");
			return components;
		}
	}
	class ENDefaultConfiguration {
		createCasualConfiguration(littleEndian = !1) {
			let option = this.createConfiguration(!1, littleEndian);
			option.parsers.push(new ENCasualDateParser());
			option.parsers.push(new ENCasualTimeParser());
			option.parsers.push(new ENEndOfCurrentMonthParser());
			option.parsers.push(new ENMonthNameParser());
			option.parsers.push(new ENRelativeDateFormatParser());
			option.parsers.push(new ENTimeUnitCasualRelativeFormatParser());
			option.refiners.unshift(new ENEndOfPeriodRefiner());
			option.refiners.push(new ENUnlikelyFormatFilter());
			return option;
		}
		createConfiguration(strictMode = !0, littleEndian = !1) {
			let options = includeCommonConfiguration({
				parsers: [
					new SlashDateFormatParser(littleEndian),
					new ENTimeUnitWithinFormatParser(strictMode),
					new ENMonthNameLittleEndianParser(),
					new ENMonthNameMiddleEndianParser(littleEndian),
					new ENWeekdayParser(),
					new ENSlashMonthFormatParser(),
					new ENTimeExpressionParser(strictMode),
					new ENTimeUnitAgoFormatParser(strictMode),
					new ENTimeUnitLaterFormatParser(strictMode),
					new ENYearMonthNameParser()
				],
				refiners: [new ENMergeDateTimeRefiner()]
			}, strictMode);
			options.parsers.unshift(new ENYearMonthDayParser(strictMode));
			options.refiners.unshift(new ENMergeRelativeFollowByDateRefiner());
			options.refiners.unshift(new ENMergeRelativeAfterDateRefiner());
			options.refiners.unshift(new OverlapRemovalRefiner());
			options.refiners.push(new ENMergeDateTimeRefiner());
			options.refiners.push(new ENExtractYearSuffixRefiner());
			options.refiners.push(new ENMergeDateRangeRefiner());
			return options;
		}
	}
	class Chrono {
		parsers;
		refiners;
		defaultConfig = new ENDefaultConfiguration();
		constructor(configuration) {
			configuration ||= this.defaultConfig.createCasualConfiguration();
			this.parsers = [...configuration.parsers];
			this.refiners = [...configuration.refiners];
		}
		clone() {
			return new Chrono({
				parsers: [...this.parsers],
				refiners: [...this.refiners]
			});
		}
		parseDate(text, referenceDate, option) {
			let results = this.parse(text, referenceDate, option);
			return results.length > 0 ? results[0].start.date() : null;
		}
		parse(text, referenceDate, option) {
			let context = new ParsingContext(text, referenceDate, option);
			let results = [];
			this.parsers.forEach((parser) => {
				let parsedResults = Chrono.executeParser(context, parser);
				results = results.concat(parsedResults);
			});
			results.sort((a, b) => a.index - b.index);
			this.refiners.forEach(function(refiner) {
				results = refiner.refine(context, results);
			});
			return results;
		}
		static executeParser(context, parser) {
			let results = [];
			let pattern = parser.pattern(context);
			let originalText = context.text;
			let remainingText = context.text;
			let match = pattern.exec(remainingText);
			for (; match;) {
				let index = match.index + originalText.length - remainingText.length;
				match.index = index;
				let result = parser.extract(context, match);
				if (!result) {
					remainingText = originalText.substring(match.index + 1);
					match = pattern.exec(remainingText);
					continue;
				}
				let parsedResult = null;
				if (result instanceof ParsingResult) parsedResult = result;
				else if (result instanceof results_ParsingComponents) {
					parsedResult = context.createParsingResult(match.index, match[0]);
					parsedResult.start = result;
				} else parsedResult = context.createParsingResult(match.index, match[0], result);
				let parsedIndex = parsedResult.index;
				let parsedText = parsedResult.text;
				context.debug(() => console.log(`${parser.constructor.name} extracted (at index=${parsedIndex}) '${parsedText}'`));
				results.push(parsedResult);
				remainingText = originalText.substring(parsedIndex + parsedText.length);
				match = pattern.exec(remainingText);
			}
			return results;
		}
	}
	class ParsingContext {
		text;
		option;
		reference;
		refDate;
		constructor(text, refDate, option) {
			this.text = text;
			this.option = option ?? {};
			this.reference = ReferenceWithTimezone.fromInput(refDate, this.option.timezones);
			this.refDate = this.reference.instant;
		}
		createParsingComponents(components) {
			if (components instanceof results_ParsingComponents) return components;
			return new results_ParsingComponents(this.reference, components);
		}
		createParsingResult(index, textOrEndIndex, startComponents, endComponents) {
			let text = typeof textOrEndIndex == "string" ? textOrEndIndex : this.text.substring(index, textOrEndIndex);
			let start = startComponents ? this.createParsingComponents(startComponents) : null;
			let end = endComponents ? this.createParsingComponents(endComponents) : null;
			return new ParsingResult(this.reference, index, text, start, end);
		}
		debug(block) {
			this.option.debug && (this.option.debug instanceof Function ? this.option.debug(block) : this.option.debug.debug(block));
		}
	}
	let configuration = new ENDefaultConfiguration();
	let casual = new Chrono(configuration.createCasualConfiguration(!1));
	new Chrono(configuration.createConfiguration(!0, !1));
	new Chrono(configuration.createCasualConfiguration(!0));
	function parse(text, ref, option) {
		return casual.parse(text, ref, option);
	}
}) };
