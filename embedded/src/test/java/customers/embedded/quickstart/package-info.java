/** Tests of the quickstart's parts, with stand-in processes where the real services would not add to the proof. */
package customers.embedded.quickstart;
