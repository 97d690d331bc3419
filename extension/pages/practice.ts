import { openPractice } from "../../pkg/connote.js";
import { open } from "./open.js";

await open(openPractice);
