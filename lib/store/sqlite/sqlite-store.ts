import 'server-only';
import type { Store } from '../store';
import * as feeds from './feeds-and-pictures';
import * as fingerprints from './fingerprints';
import type { LastingDatabase } from './lasting-database';
import * as lists from './list-articles';
import * as media from './media-use';
import { listOutdated } from './outdated-articles';
import * as placements from './placements';
import * as articles from './read-articles';
import { searchArticles } from './search-articles';
import * as visits from './visits';
import { saveArticle, withdrawArticle } from './write-articles';

/** The store on SQLite: every method answers at once; it is async because other databases are. */
export function createSqliteStore(database: LastingDatabase, now: () => Date = () => new Date()): Store {
  return {
    getArticle: async (code) => articles.getArticle(database, code),
    getArticleState: async (code) => articles.getArticleState(database, code),
    getGeneration: async () => articles.getGeneration(database),
    listArticles: async (query) => lists.listArticles(database, query),
    listNewest: async (limit, offset = 0) => articles.listNewest(database, limit, offset),
    listEarlierInColumn: async (article, limit) => lists.listEarlierInColumn(database, article, limit),
    findCode: async (idOrUrl) => articles.findCode(database, idOrUrl),
    listColumns: async () => lists.listColumns(database),
    listWithdrawnCodes: async (limit) => lists.listWithdrawnCodes(database, limit),
    listYears: async () => lists.listYears(database),
    searchArticles: async (query) => searchArticles(database, query),
    getFingerprint: async (feed, itemId) => fingerprints.getFingerprint(database, feed, itemId),
    getFingerprintByCode: async (code) => fingerprints.getFingerprintByCode(database, code),
    listFingerprints: async (feed) => fingerprints.listFingerprints(database, feed),
    listFingerprintsByUrl: async (feed, url) => fingerprints.listFingerprintsByUrl(database, feed, url),
    listOutdated: async (rules, limit, after) => listOutdated(database, rules, limit, after),
    saveArticle: async (saved) => saveArticle(database, saved, now()),
    withdrawArticle: async (code, note) => withdrawArticle(database, code, note, now()),
    setAbsences: async (code, absences) => fingerprints.setAbsences(database, code, absences),
    getPicture: async (url) => feeds.getPicture(database, url),
    savePicture: async (url, picture) => feeds.savePicture(database, url, picture),
    getAttachment: async (source) => feeds.getAttachment(database, source),
    saveAttachment: async (source, file) => feeds.saveAttachment(database, source, file),
    listUnusedMedia: async () => media.listUnusedMedia(database, now()),
    listMediaUse: async () => media.listMediaUse(database),
    forgetMedia: async (hash) => media.forgetMedia(database, hash),
    markMediaLost: async (feed, hashes) => media.markMediaLost(database, feed, hashes),
    getFeedState: async (feed) => feeds.getFeedState(database, feed),
    saveFeedState: async (feed, state) => feeds.saveFeedState(database, feed, state),
    countArticles: async () => articles.countArticles(database),
    getWriteProblem: async () => database.writeProblem(),
    recordVisits: async (views) => visits.recordVisits(database, views, now()),
    getVisitCounts: async (codes) => visits.getVisitCounts(database, codes),
    listDayCounts: async (period) => visits.listDayCounts(database, period),
    listPlacements: async () => placements.listPlacements(database),
    addPlacement: async (placement) => placements.addPlacement(database, placement, now()),
    changePlacement: async (placement) => placements.changePlacement(database, placement),
    close: async () => database.close(),
  };
}
